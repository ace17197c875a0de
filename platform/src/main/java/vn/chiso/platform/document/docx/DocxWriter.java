package vn.chiso.platform.document.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import vn.chiso.platform.document.DocumentTable;
import vn.chiso.platform.document.Heading;
import vn.chiso.platform.document.OfficialDocument;
import vn.chiso.platform.document.archive.TimelessArchive;

/** A document as a DOCX file that people go on editing. */
public final class DocxWriter {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int TITLE_SIZE = 14;

    private DocxWriter() {}

    public static byte[] write(OfficialDocument document) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var docx = new XWPFDocument()) {
            var page = DocxPage.layOut(docx, document.orientation());
            if (document.frame() != null) {
                DocxFrame.write(docx, document.frame().above());
            }
            document.headings().forEach(heading -> write(docx, heading));
            for (var table : document.tables()) {
                write(docx, page, table);
            }
            document.notes().forEach(note -> DocxText.write(paragraph(docx, ParagraphAlignment.LEFT), note));
            if (document.frame() != null) {
                DocxFrame.write(docx, document.frame().below());
            }
            var properties = docx.getProperties().getCoreProperties();
            properties.setTitle(document.title());
            properties.setCreator("Chiso");
            properties.setCreated(
                    Optional.of(Date.from(document.date().atStartOfDay().toInstant(ZoneOffset.UTC))));
            docx.write(target);
        }
        return TimelessArchive.of(target.toByteArray(), document.date());
    }

    private static void write(XWPFDocument docx, Heading heading) {
        var run = DocxText.write(paragraph(docx, ParagraphAlignment.CENTER), heading.text());
        run.setBold(heading.isBold());
        run.setItalic(!heading.isBold());
        if (heading.isBold()) {
            run.setFontSize(TITLE_SIZE);
        }
    }

    private static void write(XWPFDocument docx, DocxPage page, DocumentTable table) {
        var above = paragraph(docx, ParagraphAlignment.LEFT);
        if (table.caption() != null) {
            DocxText.write(above, table.caption()).setBold(true);
        }
        new DocxTable(docx.createTable(), table, page.textWidth()).write();
    }

    private static XWPFParagraph paragraph(XWPFDocument docx, ParagraphAlignment alignment) {
        var paragraph = docx.createParagraph();
        paragraph.setAlignment(alignment);
        return paragraph;
    }
}
