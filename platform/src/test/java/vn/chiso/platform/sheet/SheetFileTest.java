package vn.chiso.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.platform.json.PlainText;
import vn.chiso.platform.problem.ProblemException;

class SheetFileTest {

    private static final SheetLayout LINES = new SheetLayout(
            "lines",
            List.of(
                    Column.required("code", Column.Kind.TEXT, "Mã"),
                    Column.optional("points", Column.Kind.DECIMAL, "Điểm"),
                    Column.optional("count", Column.Kind.INTEGER, "Số lượng"),
                    Column.optional("due", Column.Kind.DATE, "Hạn"),
                    Column.optional("evidence", Column.Kind.BOOLEAN, "Cần tài liệu kiểm chứng"),
                    Column.shown("rule", "Quy tắc, chỉ để xem")));

    @ParameterizedTest
    @EnumSource
    void what_was_written_is_read_back(SheetFormat format) throws IOException {
        var written = List.of(
                line("I.B.6.đ", "1.5", 7, LocalDate.of(2024, 3, 31), true),
                line("=1+1", "1.125", null, null, false),
                line("'=1+1", "12345678.1234", -2, LocalDate.of(2000, 2, 29), null),
                line("Phòng \"Văn hoá\", Thông tin;\nhai dòng", "-0.01", 0, null, null),
                line("@sum", null, null, null, null));
        var file = SheetFile.read(bytes(format, written), format, List.of(LINES));

        assertThat(file.faults().kept()).isEmpty();
        assertThat(file.rows("lines"))
                .extracting(
                        row -> row.text("code"),
                        row -> row.decimal("points"),
                        row -> row.integer("count"),
                        row -> row.date("due"),
                        row -> row.truth("evidence"))
                .usingElementComparator(SheetFileTest::compareNumbersByValue)
                .containsExactlyElementsOf(written.stream()
                        .map(values -> tuple(values.get(0), values.get(1), values.get(2), values.get(3), values.get(4)))
                        .toList());
        assertThat(file.faults().isEmpty()).isTrue();
    }

    private static int compareNumbersByValue(org.assertj.core.groups.Tuple a, org.assertj.core.groups.Tuple b) {
        var left = a.toList().stream().map(SheetFileTest::normal).toList();
        var right = b.toList().stream().map(SheetFileTest::normal).toList();
        return left.equals(right) ? 0 : 1;
    }

    private static Object normal(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    /** Longer than a cell, and cut where a character or an escape would be cut in two. */
    @ParameterizedTest
    @EnumSource
    void a_text_longer_than_a_cell_is_read_back_whole(SheetFormat format) throws IOException {
        var written = List.of(
                line("x".repeat(32_767), "1", null, null, null),
                line("đ\uD83D\uDE00".repeat(40_000), "2", null, null, null),
                line("a".repeat(32_766) + "\uD83D\uDE00" + " ".repeat(70_000) + "z", null, 3, null, null),
                line("b".repeat(32_764) + "\u0001\r\n_x0041_" + "c".repeat(9), null, null, null, true));
        var file = SheetFile.read(bytes(format, written), format, List.of(LINES));

        assertThat(file.faults().kept()).isEmpty();
        assertThat(file.rows("lines"))
                .extracting(row -> row.text("code"))
                .containsExactlyElementsOf(
                        written.stream().map(row -> (String) row.getFirst()).toList());
        assertThat(file.rows("lines").get(3).truth("evidence")).isTrue();
    }

    @Test
    void parts_of_a_text_may_stand_anywhere_but_none_may_be_missing() {
        var file =
                csv("code (2),rule (2),points,code,code (3)\n và,x,1,Một, hai\n,,2,Ba,\nnữa,,3,,\nC,,4,A,\n,,5,A,B\n");
        assertThat(file.rows("lines"))
                .extracting(row -> row.text("code"))
                .containsExactly("Một và hai", "Ba", "nữa", "AC", "AB");
        assertThat(file.faults().kept())
                .extracting(SheetFault::row, SheetFault::column, SheetFault::type)
                .containsExactly(
                        tuple(4, "code", SheetProblem.CELL_EMPTY), tuple(6, "code (2)", SheetProblem.CELL_EMPTY));
        assertThat(csv("code,points (2),code (3)\nA,1,\n").faults().kept())
                .extracting(SheetFault::column, SheetFault::type)
                .containsExactly(
                        tuple("points (2)", SheetProblem.COLUMN_UNKNOWN),
                        tuple("code (2)", SheetProblem.COLUMN_MISSING));
    }

    @Test
    void what_is_told_of_a_fault_is_short() {
        assertThat(csv("code," + "x".repeat(5_000) + "\nA,\n")
                        .faults()
                        .kept()
                        .getFirst()
                        .column())
                .hasSizeLessThan(300);
    }

    /** A cell may say what no database holds, or be cut within a character: the fault has to be held all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"_x0000_", "A_xD800_B", "_xDE00__xD83D_"})
    void text_that_cannot_be_stored_is_told_as_text_that_can(String cell) throws IOException {
        var file = SheetFile.read(
                workbook("<c r=\"A2\" t=\"inlineStr\"><is><t>" + cell + "</t></is></c>"),
                SheetFormat.XLSX,
                List.of(LINES));
        assertThat(file.rows("lines").getFirst().text("code")).isNull();
        var fault = file.faults().kept().getLast();
        assertThat(fault.type()).isEqualTo(SheetProblem.CELL_NOT_TEXT);
        assertThat(fault.arguments()).allMatch(argument -> PlainText.isStorable((String) argument));
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        var name = csv("code,x" + "\uD83D\uDE00".repeat(300) + "\nA,\n")
                .faults()
                .kept()
                .getFirst()
                .column();
        assertThat(name).startsWith("x\uD83D\uDE00").endsWith("\uD83D\uDE00…");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            84,2      | 84.2
            84.2      | 84.2
            0,125     | 0.125
            +3        | 3
            30982     | 30982
            1000,0000 | 1000.0000
            """)
    void numbers_are_read_as_people_in_viet_nam_write_them(String written, BigDecimal meant) {
        var file = csv("code;points\nA;" + written + "\n");
        assertThat(file.rows("lines").getFirst().decimal("points")).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "30.982", "31,017", "1.000.000"})
    void a_number_that_may_be_thousands_is_refused_and_never_guessed(String written) {
        var file = csv("code;points\nA;" + written + "\n");
        assertThat(file.rows("lines").getFirst().decimal("points")).isNull();
        assertThat(file.faults().kept())
                .extracting(SheetFault::type)
                .containsExactly(SheetProblem.CELL_AMBIGUOUS_NUMBER);
    }

    @Test
    void all_faults_are_told_at_once_with_row_and_column() {
        var file = csv(
                "code,points,count,due,evidence,colour\nA,NaN,1.5,31/02/2024,vielleicht,red\n,1,,,,\nB,1e9,,,,,x\n");
        file.rows("lines").forEach(row -> {
            row.decimal("points");
            row.integer("count");
            row.date("due");
            row.truth("evidence");
        });
        assertThat(file.faults().kept())
                .extracting(SheetFault::row, SheetFault::column, SheetFault::type)
                .containsExactlyInAnyOrder(
                        tuple(1, "colour", SheetProblem.COLUMN_UNKNOWN),
                        tuple(2, "points", SheetProblem.CELL_NOT_NUMBER),
                        tuple(2, "count", SheetProblem.CELL_NOT_INTEGER),
                        tuple(2, "due", SheetProblem.CELL_NOT_DATE),
                        tuple(2, "evidence", SheetProblem.CELL_NOT_BOOLEAN),
                        tuple(3, "code", SheetProblem.CELL_EMPTY),
                        tuple(4, null, SheetProblem.CELL_OUTSIDE_COLUMNS),
                        tuple(4, "points", SheetProblem.CELL_NOT_NUMBER));
    }

    @Test
    void of_a_row_without_a_required_cell_the_other_faults_are_told_as_well() {
        assertThat(csv("code,points,due\n,viele,31/02/2000\n").faults().kept())
                .extracting(SheetFault::row, SheetFault::column, SheetFault::type)
                .containsExactly(
                        tuple(2, "code", SheetProblem.CELL_EMPTY),
                        tuple(2, "points", SheetProblem.CELL_NOT_NUMBER),
                        tuple(2, "due", SheetProblem.CELL_NOT_DATE));
    }

    @Test
    void a_missing_column_is_told_from_an_empty_cell() {
        var row = csv("code,points\nA,\n").rows("lines").getFirst();
        assertThat(row.has("points")).isTrue();
        assertThat(row.has("due")).isFalse();
    }

    @Test
    void a_missing_and_a_repeated_column_are_faults() {
        assertThat(csv("points,points\n1,2\n").faults().kept())
                .extracting(SheetFault::type)
                .containsExactly(SheetProblem.COLUMN_REPEATED, SheetProblem.COLUMN_MISSING);
    }

    @Test
    void a_renamed_pdf_is_no_workbook() {
        refused(
                "%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1),
                SheetFormat.XLSX,
                SheetProblem.NOT_A_SPREADSHEET);
    }

    @Test
    void a_zip_of_something_else_is_no_workbook() throws IOException {
        refused(zip("readme.txt", 10), SheetFormat.XLSX, SheetProblem.NOT_A_SPREADSHEET);
    }

    @Test
    void a_zip_bomb_is_measured_before_it_is_read() throws IOException {
        var bomb = zip("xl/workbook.xml", 300_000_000);
        assertThat(bomb.length).isLessThan(1_000_000);
        refused(bomb, SheetFormat.XLSX, SheetProblem.SPREADSHEET_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A2\" t=\"s\"><v>2000000000</v></c>",
                "<c r=\"A2\" t=\"s\"><v>-1</v></c>",
                "<c r=\"ZZZZZZ1\"><v>1</v></c>",
                "<c r=\"XFD2\"><v>1</v></c>",
                "<c r=\"A2\"><v>1E999999999</v></c>",
                "<c r=\"A2\"><v>1E-999999999</v></c>",
                "<c r=\"A2\"><v>NaN</v></c>",
                "<c r=\"A2\" t=\"d\"><v>2024-01-01</v></c>",
                "<c r=\"É1\"><v>1</v></c>",
                "<c r=\"A2\" s=\"x\"><v>1</v></c>",
                "<c r=\"A2\" t=\"inlineStr\"><is><t>a&#0;b</t></is></c>",
                "<c r=\"A2\" t=\"inlineStr\"><is><t>a\uD800b</t></is></c>",
                "<c r=\"A2\"><v>1</v>"
            })
    void a_cell_that_asks_for_gigabytes_or_breaks_the_format_refuses_the_file(String cell) throws IOException {
        refused(workbook(cell), SheetFormat.XLSX, SheetProblem.NOT_A_SPREADSHEET);
    }

    @Test
    void shared_strings_are_counted_before_they_are_held() throws IOException {
        refused(
                workbook("", "<sst>" + "<si/>".repeat(500_001) + "</sst>"),
                SheetFormat.XLSX,
                SheetProblem.SPREADSHEET_TOO_LARGE);
        refused(
                workbook("", "<sst><si><t>" + "x".repeat(33 * 1024 * 1024) + "</t></si></sst>"),
                SheetFormat.XLSX,
                SheetProblem.SPREADSHEET_TOO_LARGE);
    }

    @Test
    void a_document_type_and_its_entities_refuse_the_file() throws IOException {
        for (var dtd : List.of(
                "<!DOCTYPE sst [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE sst [<!ENTITY e \"" + "ha".repeat(1_000) + "\">]>",
                "<!DOCTYPE sst SYSTEM \"http://127.0.0.1:1/x.dtd\">")) {
            refused(
                    workbook("<c r=\"A2\" t=\"s\"><v>0</v></c>", dtd + "<sst><si><t>&e;</t></si></sst>"),
                    SheetFormat.XLSX,
                    SheetProblem.NOT_A_SPREADSHEET);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PK", "PK\u0003\u0004"})
    void a_stump_is_no_workbook(String stump) {
        refused(stump.getBytes(StandardCharsets.ISO_8859_1), SheetFormat.XLSX, SheetProblem.NOT_A_SPREADSHEET);
    }

    @Test
    void a_handmade_workbook_is_read() throws IOException {
        var file = SheetFile.read(
                workbook(
                        "<c r=\"A2\" t=\"inlineStr\"><is><t>I.1</t></is></c><c r=\"B2\"><v>84.200000000000003</v></c>"),
                SheetFormat.XLSX,
                List.of(LINES));
        assertThat(file.faults().kept()).isEmpty();
        assertThat(file.rows("lines").getFirst().decimal("points")).isEqualTo(new BigDecimal("84.2"));
    }

    @Test
    void a_number_is_no_date_and_a_code_that_became_a_number_is_not_guessed() throws IOException {
        var file = SheetFile.read(
                workbook("<c r=\"A2\"><v>1.1</v></c><c r=\"D2\"><v>2023</v></c>"), SheetFormat.XLSX, List.of(LINES));
        var row = file.rows("lines").getFirst();
        assertThat(row.text("code")).isNull();
        assertThat(row.date("due")).isNull();
        assertThat(file.faults().kept())
                .extracting(SheetFault::type)
                .containsExactly(SheetProblem.CELL_NOT_TEXT, SheetProblem.CELL_NOT_DATE);
    }

    @Test
    void bytes_that_are_no_utf_8_are_no_csv() {
        refused(new byte[] {'a', (byte) 0xC3, '\n'}, SheetFormat.CSV, SheetProblem.NOT_A_SPREADSHEET);
        refused(new byte[] {'a', 0, '\n'}, SheetFormat.CSV, SheetProblem.NOT_A_SPREADSHEET);
    }

    private static void refused(byte[] content, SheetFormat format, SheetProblem problem) {
        assertThatThrownBy(() -> SheetFile.read(content, format, List.of(LINES)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(problem));
    }

    private static SheetFile csv(String text) {
        return SheetFile.read(text.getBytes(StandardCharsets.UTF_8), SheetFormat.CSV, List.of(LINES));
    }

    private static List<Object> line(String code, String points, Integer count, LocalDate due, Boolean evidence) {
        return Arrays.asList(code, points == null ? null : new BigDecimal(points), count, due, evidence, "shown");
    }

    private static byte[] bytes(SheetFormat format, List<List<Object>> rows) throws IOException {
        var target = new ByteArrayOutputStream();
        SheetWriter.write(target, format, List.of(new SheetWriter.Table(LINES, rows.iterator())));
        return target.toByteArray();
    }

    private static byte[] zip(String name, int size) throws IOException {
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
    private static byte[] workbook(String cells) throws IOException {
        return workbook(cells, "<sst/>");
    }

    private static byte[] workbook(String cells, String strings) throws IOException {
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
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
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
                    Target="worksheets/sheet1.xml"/></Relationships>""");
            part(zip, "xl/sharedStrings.xml", strings);
            part(zip, "xl/worksheets/sheet1.xml", """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">%s</row>\
                    <row r="2">%s</row></sheetData></worksheet>""".formatted(header, cells));
        }
        return target.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        // A lone surrogate has no UTF-8; written as the bytes that it would have.
        zip.write(content.replace("\uD800", "\u0001").getBytes(StandardCharsets.UTF_8));
    }
}
