package vn.chiso.platform.document.docx;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.chiso.platform.document.OfficialFrame;

/** Writes what stands left and right above and below a document. */
final class DocxFrame {

    private DocxFrame() {}

    static void write(XWPFDocument docx, OfficialFrame.Columns frame) {
        // Two tables without a paragraph between them would become one.
        docx.createParagraph();
        var table = docx.createTable(1, 2);
        table.removeBorders();
        table.setWidth("100%");
        fill(table.getRow(0).getCell(0), frame.left());
        fill(table.getRow(0).getCell(1), frame.right());
        docx.createParagraph();
    }

    private static void fill(XWPFTableCell cell, List<OfficialFrame.Line> lines) {
        cell.setWidth("50%");
        for (var line : lines) {
            var paragraph = line == lines.getFirst() ? cell.getParagraphs().getFirst() : cell.addParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            var run = DocxText.write(paragraph, line.text());
            run.setBold(line.isBold());
            run.setItalic(line.isItalic());
        }
    }
}
