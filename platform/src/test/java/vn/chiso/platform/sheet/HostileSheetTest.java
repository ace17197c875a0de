package vn.chiso.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.platform.problem.ProblemException;

/** Files that are no tables, or that would cost more than they are worth. */
class HostileSheetTest extends SheetFiles {

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

    /** The library goes where the workbook sends it, and takes a name in another case where there is none in the same. */
    @ParameterizedTest
    @CsvSource({
        "sheet1.xml, xl/sheet1.xml",
        "/x.bin, x.bin",
        "/xl/worksheets/sheet1.xml, xl/Worksheets/Sheet1.XML",
        "worksheets/sheet1.dat, xl/worksheets/sheet1.dat",
        "theme/theme1.xml, xl/theme/theme1.xml"
    })
    void a_sheet_is_looked_through_whatever_it_is_called(String target, String part) throws IOException {
        var names = Names.USUAL.sheet(target, part);
        var sheet = SheetFile.read(
                workbook("<c r=\"A2\" t=\"str\"><v>I.1</v></c>", "<sst/>", names), SheetFormat.XLSX, List.of(LINES));
        assertThat(sheet.rows("lines")).hasSize(1);

        for (var cell : List.of("<c r=\"ZZZZZZ1\"><v>1</v></c>", "<c r=\"A2\"><v>1E999999999</v></c>")) {
            refused(workbook(cell, "<sst/>", names), SheetFormat.XLSX, SheetProblem.NOT_A_SPREADSHEET);
        }
    }

    @Test
    void strings_are_counted_whatever_they_are_called() throws IOException {
        var names = Names.USUAL.strings("xl/STRINGS.BIN", "xl/strings.bin");
        refused(
                workbook("", "<sst>" + "<si/>".repeat(500_001) + "</sst>", names),
                SheetFormat.XLSX,
                SheetProblem.SPREADSHEET_TOO_LARGE);
    }

    @Test
    void a_place_that_is_said_twice_refuses_the_file() throws IOException {
        refused(
                workbook("<c xmlns:x=\"urn:x\" r=\"A2\" x:r=\"ZZZZZZ1\"><v>1</v></c>"),
                SheetFormat.XLSX,
                SheetProblem.NOT_A_SPREADSHEET);
    }

    @Test
    void rows_are_counted_by_the_places_that_they_take() throws IOException {
        var wide = "</row><row><c r=\"ZZ1\"/>";
        refused(workbook(wide.repeat(3_000)), SheetFormat.XLSX, SheetProblem.SPREADSHEET_TOO_LARGE);
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
    void bytes_that_are_no_utf_8_are_no_csv() {
        refused(new byte[] {'a', (byte) 0xC3, '\n'}, SheetFormat.CSV, SheetProblem.NOT_A_SPREADSHEET);
        refused(new byte[] {'a', 0, '\n'}, SheetFormat.CSV, SheetProblem.NOT_A_SPREADSHEET);
    }

    private static void refused(byte[] content, SheetFormat format, SheetProblem problem) {
        assertThatThrownBy(() -> SheetFile.read(content, format, List.of(LINES)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(problem));
    }
}
