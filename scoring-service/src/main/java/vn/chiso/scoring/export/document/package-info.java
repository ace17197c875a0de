/**
 * A document as its reader sees it, in no format: headings, tables of cells, notes. Pure: text is written once, here, so that XLSX,
 * DOCX and PDF say the same in the same cells.
 *
 * <p>Official documents are Vietnamese by law (Nghị định 30/2020/NĐ-CP, appendix I), so their words ({@code document_vi.properties})
 * have no English beside them.
 */
package vn.chiso.scoring.export.document;
