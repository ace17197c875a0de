package vn.chiso.platform.document.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import vn.chiso.platform.document.OfficialDocument;
import vn.chiso.platform.document.archive.TimelessArchive;

/** A document as a workbook to be printed: a sheet for each table, the headings on the first, the notes on the last. */
public final class XlsxDocumentWriter {

    private static final String PROGRAM = "Chiso";

    private XlsxDocumentWriter() {}

    public static byte[] write(OfficialDocument document) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var workbook = new Workbook(target, PROGRAM, null)) {
            workbook.setGlobalDefaultFont(XlsxPage.FONT, XlsxPage.SIZE);
            workbook.properties().setTitle(document.title());
            var last = document.tables().getLast();
            for (var table : document.tables()) {
                var page = new XlsxPage(workbook.newWorksheet(table.name()), table);
                page.layOut(document.orientation());
                if (table == document.tables().getFirst()) {
                    if (document.frame() != null) {
                        page.write(document.frame().above());
                    }
                    document.headings().forEach(page::write);
                }
                page.writeTable();
                if (table == last) {
                    document.notes().forEach(page::writeNote);
                    if (document.frame() != null) {
                        page.write(document.frame().below());
                    }
                }
                page.finish();
            }
        }
        return TimelessArchive.of(target.toByteArray(), document.date());
    }
}
