package vn.chiso.scoring.export.pdf;

import java.util.List;
import java.util.Locale;
import vn.chiso.platform.document.DocumentTable;
import vn.chiso.platform.document.Heading;
import vn.chiso.platform.document.OfficialDocument;
import vn.chiso.platform.document.OfficialFrame;
import vn.chiso.platform.document.TableCell;
import vn.chiso.platform.document.TableColumn.Alignment;
import vn.chiso.platform.document.TableRow;

/** A document as the XHTML that is laid out. */
final class PdfPage {

    static final String FONT = "Liberation Serif";

    private static final String HEAD = """
            <html lang="vi"><head><title>%s</title><style>
            @page { size: A4 %s; margin: 20mm 20mm 20mm 30mm;
                    @top-center { content: counter(page); font-family: '%3$s'; font-size: 13pt; } }
            @page:first { @top-center { content: ''; } }
            body { font-family: '%3$s'; font-size: 13pt; margin: 0; }
            p { margin: 0 0 2pt 0; white-space: pre-line; }
            p.label, p.title, p.subtitle { font-size: 14pt; font-weight: bold; text-align: center; }
            p.reference { font-style: italic; text-align: center; }
            p.caption { font-weight: bold; margin-top: 12pt; page-break-after: avoid; }
            table { width: 100%%; margin: 6pt 0; border-collapse: collapse; table-layout: fixed;
                    -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            th, td { border: 0.5pt solid black; padding: 2pt 3pt; vertical-align: top; white-space: pre-line;
                     word-wrap: break-word; }
            th { vertical-align: middle; text-align: center; }
            td.centre { text-align: center; }
            td.right { text-align: right; }
            table.frame td { border: none; text-align: center; }
            .bold { font-weight: bold; }
            </style></head><body>
            """;

    private final StringBuilder html = new StringBuilder();

    private PdfPage() {}

    static String of(OfficialDocument document) {
        var page = new PdfPage();
        page.html.append(HEAD.formatted(
                escaped(document.title()), document.orientation().name().toLowerCase(Locale.ROOT), FONT));
        page.write(document.frame() == null ? null : document.frame().above());
        document.headings().forEach(page::write);
        document.tables().forEach(page::write);
        document.notes().forEach(note -> page.paragraph("note", note));
        page.write(document.frame() == null ? null : document.frame().below());
        return page.html.append("</body></html>").toString();
    }

    private void write(OfficialFrame.Columns frame) {
        if (frame == null) {
            return;
        }
        html.append("<table class=\"frame\"><tr>");
        for (var half : List.of(frame.left(), frame.right())) {
            html.append("<td>");
            half.forEach(line -> html.append(line.isBold() ? "<b>" : "<span>")
                    .append(line.isItalic() ? "<i>" : "<span>")
                    .append(escaped(line.text()))
                    .append(line.isItalic() ? "</i>" : "</span>")
                    .append(line.isBold() ? "</b>" : "</span>")
                    .append("<br/>"));
            html.append("</td>");
        }
        html.append("</tr></table>\n");
    }

    private void write(Heading heading) {
        paragraph(heading.kind().name().toLowerCase(Locale.ROOT), heading.text());
    }

    private void paragraph(String kind, String text) {
        html.append("<p class=\"")
                .append(kind)
                .append("\">")
                .append(escaped(text))
                .append("</p>\n");
    }

    private void write(DocumentTable table) {
        if (table.caption() != null) {
            paragraph("caption", table.caption());
        }
        html.append("<table><colgroup>");
        for (var column : table.columns()) {
            html.append("<col style=\"width:%d%%\"/>".formatted(column.width() * 100 / table.width()));
        }
        html.append("</colgroup><thead><tr>");
        table.columns()
                .forEach(column ->
                        html.append("<th>").append(escaped(column.title())).append("</th>"));
        html.append("</tr></thead><tbody>\n");
        table.rows().forEach(row -> write(table, row));
        html.append("</tbody></table>\n");
    }

    private void write(DocumentTable table, TableRow content) {
        switch (content) {
            case TableRow.Band(String text) ->
                html.append("<tr class=\"bold\"><td colspan=\"%d\">"
                                .formatted(table.columns().size()))
                        .append(escaped(text))
                        .append("</td></tr>\n");
            case TableRow.Cells cells -> {
                html.append(cells.bold() ? "<tr class=\"bold\">" : "<tr>");
                for (int i = 0; i < cells.cells().size(); i++) {
                    write(cells.cells().get(i), table.columns().get(i).alignment());
                }
                html.append("</tr>\n");
            }
        }
    }

    private void write(TableCell cell, Alignment alignment) {
        html.append("<td class=\"")
                .append(alignment.name().toLowerCase(Locale.ROOT))
                .append("\">");
        html.append(escaped(cell.text())).append("</td>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
