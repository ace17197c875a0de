/**
 * Official documents as files. The platform's {@code document} is the text and writes XLSX and DOCX, {@code pdf} here writes PDF; what a document says
 * is the business of the feature that it is about ({@code result.appendix}, {@code result.ranking}).
 *
 * <p>Layout after Nghị định 30/2020/NĐ-CP, appendix I: A4, margins 20/20/30/20 mm, Times, 13 and 14 points, page number centred above
 * from the second page on, head of the table on every page. The PDF embeds Liberation Serif 2, whose widths are those of Times New
 * Roman, as PDF/A-2b.
 *
 * <p>The same content gives the same bytes each time: files carry the date of the document, never that of their writing. The libraries
 * behind DOCX and PDF are loaded with the first file of their kind, and lay out one file at a time.
 */
package vn.chiso.scoring.export;
