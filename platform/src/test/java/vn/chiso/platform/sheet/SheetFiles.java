package vn.chiso.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Tables of one layout, well made and otherwise. */
abstract class SheetFiles {

    static final SheetLayout LINES = new SheetLayout(
            "lines",
            List.of(
                    Column.required("code", Column.Kind.TEXT, "Mã"),
                    Column.optional("points", Column.Kind.DECIMAL, "Điểm"),
                    Column.optional("count", Column.Kind.INTEGER, "Số lượng"),
                    Column.optional("due", Column.Kind.DATE, "Hạn"),
                    Column.optional("evidence", Column.Kind.BOOLEAN, "Cần tài liệu kiểm chứng"),
                    Column.shown("rule", "Quy tắc, chỉ để xem")));

    static SheetFile csv(String text) {
        return SheetFile.read(text.getBytes(StandardCharsets.UTF_8), SheetFormat.CSV, List.of(LINES));
    }

    static byte[] bytes(SheetFormat format, List<List<Object>> rows) throws IOException {
        var target = new ByteArrayOutputStream();
        SheetWriter.write(target, format, List.of(new SheetWriter.Table(LINES, rows.iterator())));
        return target.toByteArray();
    }

    static byte[] zip(String name, int size) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(target)) {
            zip.putNextEntry(new ZipEntry(name));
            var zeros = new byte[1_000_000];
            for (int left = size; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, Math.min(left, zeros.length));
            }
        }
        return target.toByteArray();
    }

    /** The smallest one; the header stands in row 1, the cells in row 2. */
    static byte[] workbook(String cells) throws IOException {
        return workbook(cells, "<sst/>");
    }

    static byte[] workbook(String cells, String strings) throws IOException {
        return workbook(cells, strings, Names.USUAL);
    }

    /** What the workbook calls its sheet and its strings, and under which names they lie in the package. */
    record Names(String target, String sheetPart, String strings, String stringsPart) {

        static final Names USUAL = new Names(
                "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/sharedStrings.xml");

        Names sheet(String target, String part) {
            return new Names(target, part, strings, stringsPart);
        }

        Names strings(String name, String part) {
            return new Names(target, sheetPart, name, part);
        }
    }

    static byte[] workbook(String cells, String strings, Names names) throws IOException {
        var header = new StringBuilder();
        char column = 'A';
        for (var each : LINES.columns()) {
            header.append("<c r=\"")
                    .append(column++)
                    .append("1\" t=\"inlineStr\"><is><t>")
                    .append(each.name())
                    .append("</t></is></c>");
        }
        var target = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(target)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"
                    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/%s"
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""".formatted(names.strings()));
            part(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                    Target="xl/workbook.xml"/></Relationships>""");
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
                    <sheet name="lines" sheetId="1" r:id="r1"/></sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
                    Target="%s"/></Relationships>""".formatted(names.target()));
            part(zip, names.stringsPart(), strings);
            part(zip, names.sheetPart(), """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">%s</row>\
                    <row r="2">%s</row></sheetData></worksheet>""".formatted(header, cells));
        }
        return target.toByteArray();
    }

    static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        // A lone surrogate has no UTF-8; written as the bytes that it would have.
        zip.write(content.replace("\uD800", "\u0001").getBytes(StandardCharsets.UTF_8));
    }
}
