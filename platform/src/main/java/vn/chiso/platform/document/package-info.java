/**
 * A document as its reader sees it, in no format: headings, tables of cells, notes, and the frame of an administrative document. Pure:
 * text is written once, here, so that every format says the same in the same cells. {@code xlsx} and {@code docx} write it; who wants
 * DOCX has POI on its class path, the platform brings none along.
 *
 * <p>Official documents are Vietnamese by law (Nghị định 30/2020/NĐ-CP, appendix I), so their words have no English beside them.
 */
package vn.chiso.platform.document;
