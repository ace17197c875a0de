package vn.chiso.criteria.set.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleImports.XLSX;
import static vn.chiso.criteria.SampleImports.checked;
import static vn.chiso.criteria.SampleImports.send;
import static vn.chiso.criteria.set.exchange.Workbooks.CRITERIA_PART;
import static vn.chiso.criteria.set.exchange.Workbooks.changed;
import static vn.chiso.criteria.set.exchange.Workbooks.head;
import static vn.chiso.criteria.set.exchange.Workbooks.leaf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.criteria.SampleCatalogue;

/** Workbooks that were broken, or made to harm. Whatever they hold, nothing is written. */
@QuarkusTest
class HostileWorkbookTest {

    private static final String IMPORTS = "criteria-sets/imports";
    private static final byte[] WORKBOOK = Workbooks.of(head("Bộ tiêu chí", null), List.of(leaf("I", "One", "1.5")));

    private Map<String, Long> before;

    @BeforeEach
    void catalogue() {
        SampleCatalogue.fresh();
        before = StoredRows.counts();
    }

    @AfterEach
    void nothing_is_half_done() {
        assertThat(StoredRows.counts()).isEqualTo(before);
    }

    /** A workbook can write what XML cannot: _x0000_ is a NUL, _xD800_ half a character. */
    @ParameterizedTest
    @ValueSource(strings = {"_x0000_", "_xD800_"})
    void characters_that_cannot_be_stored_are_told_where_they_stand(String character) {
        var cell = changed(WORKBOOK, "xl/sharedStrings.xml", xml -> xml.replace("One", "O" + character));
        assertThat(faults(asWorkbook(cell))).contains("2 title cell-not-text");
        var header = changed(WORKBOOK, "xl/sharedStrings.xml", xml -> xml.replace("legalBasis", "l" + character));
        assertThat(faults(asWorkbook(header))).containsExactly("1 l\uFFFD column-unknown");
    }

    @Test
    void an_empty_workbook_and_a_csv_file_that_says_it_is_one_are_refused() {
        for (var file : List.of(new byte[0], "code,title\nI,A\n".getBytes(StandardCharsets.UTF_8))) {
            send(PROVINCE_EDITOR, IMPORTS, XLSX, file)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("not-a-spreadsheet"));
        }
        send(PROVINCE_EDITOR, IMPORTS, "application/vnd.ms-excel", WORKBOOK)
                .then()
                .statusCode(415);
    }

    @Test
    void a_missing_sheet_is_named() {
        assertThat(faults(asWorkbook(changed(
                        WORKBOOK, "xl/workbook.xml", xml -> xml.replace("name=\"criteria\"", "name=\"other\"")))))
                .containsExactly("0 null sheet-missing");
    }

    @Test
    void a_bomb_is_refused_before_it_goes_off() {
        for (var bomb : List.of(
                Workbooks.withParts(WORKBOOK, 1, 150_000_000),
                Workbooks.withParts(WORKBOOK, 40, 4_000_000),
                Workbooks.withParts(WORKBOOK, 1_001, 0),
                changed(
                        WORKBOOK,
                        "xl/sharedStrings.xml",
                        xml -> xml.replace("</sst>", "<si/>".repeat(600_000) + "</sst>")),
                changed(WORKBOOK, "xl/sharedStrings.xml", xml -> xml.replace("One", "x".repeat(40_000_000))),
                changed(
                        WORKBOOK,
                        CRITERIA_PART,
                        xml -> xml.replace(
                                "</sheetData>",
                                "<row>" + "<c><v>1</v></c>".repeat(2_000_001) + "</row></sheetData>")))) {
            assertThat(bomb.length).isLessThan(1_000_000);
            send(PROVINCE_EDITOR, IMPORTS, XLSX, bomb)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("spreadsheet-too-large"));
        }
    }

    @Test
    void elements_ten_thousand_deep_are_read_or_refused_but_break_nothing() {
        var deep = changed(
                WORKBOOK,
                CRITERIA_PART,
                xml -> xml.replace("</sheetData>", "<x>".repeat(10_000) + "</x>".repeat(10_000) + "</sheetData>"));
        assertThat(send(PROVINCE_EDITOR, IMPORTS, XLSX, deep).statusCode()).isIn(202, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/sharedStrings.xml", CRITERIA_PART, "xl/styles.xml"})
    void an_external_entity_is_not_fetched(String part) {
        UnaryOperator<String> hostile = xml -> xml.replaceFirst(
                        "(<\\?xml[^>]*\\?>)?", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>")
                .replace("One", "&e;");
        send(PROVINCE_EDITOR, IMPORTS, XLSX, changed(WORKBOOK, part, hostile))
                .then()
                .statusCode(400)
                .body("code", equalTo("not-a-spreadsheet"));
    }

    @Test
    void a_formula_counts_as_what_it_came_to_and_without_a_result_as_nothing() {
        var cell = "<c r=\"D2\" t=\"n\"><v>1.5</v></c>";
        var cached = changed(WORKBOOK, CRITERIA_PART, xml -> xml.replace(cell, "<c r=\"D2\"><f>1+1</f><v>2</v></c>"));
        assertThat(faults(asWorkbook(cached))).isEmpty();
        var empty = changed(WORKBOOK, CRITERIA_PART, xml -> xml.replace(cell, "<c r=\"D2\"><f>1+1</f></c>"));
        assertThat(faults(asWorkbook(empty))).containsExactly("2 maxPoints cell-not-number");
        var broken = changed(
                WORKBOOK, CRITERIA_PART, xml -> xml.replace(cell, "<c r=\"D2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"));
        assertThat(faults(asWorkbook(broken))).containsExactly("2 maxPoints cell-not-number");
    }

    private static JsonPath asWorkbook(byte[] file) {
        return checked(PROVINCE_EDITOR, IMPORTS, XLSX, file);
    }

    private static List<String> faults(JsonPath job) {
        return job.getList("faults.collect { it.row + ' ' + it.column + ' ' + it.code }", String.class);
    }
}
