package vn.chiso.scoring.consistency.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.scoring.consistency.Checks.PATH;
import static vn.chiso.scoring.consistency.Checks.officer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.platform.sheet.SheetWriter;
import vn.chiso.platform.sheet.SheetWriter.Table;
import vn.chiso.scoring.VinhLinh;

/** Documents come as spreadsheets as well; findings name the cell. */
@QuarkusTest
class DocumentFileTest {

    private static final String HEAD = "?programme=TASK_COMPLETION&year=2023&unitId=" + VinhLinh.DISTRICT;

    @BeforeEach
    void the_units_are_known() {
        VinhLinh.fresh();
    }

    @Test
    void a_workbook_with_all_sheets_is_checked_and_findings_name_their_cells() throws IOException {
        var check = send(SheetFormat.XLSX_TYPE, "", workbook("QT.VL"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        findings(check)
                .body(
                        "items.collect { it.rule + ' ' + it.pointer }",
                        contains(
                                "FIGURE_UNREADABLE /results/0/percent/asWritten",
                                "CHILD_SUM /sections/0/deducted",
                                "SCORE_NOT_DERIVABLE /criteria/0/points",
                                "CODE_SHIFT /sections/0/code",
                                "DOCUMENT_META_MISSING /header",
                                "YEAR_MISMATCH /facts/0/resultYear",
                                "NO_LEAD_UNIT /criteria/1/units"))
                .body(
                        "items.collect { [it.place.sheet, it.place.row, it.place.column].join(' ') }",
                        contains(
                                "results 2 percentAsWritten",
                                "sections 2 deducted",
                                "criteria 2 points",
                                "sections 2 code",
                                "document 2 null",
                                "facts 2 resultYear",
                                "criteria 3 responsibleUnits"));
    }

    @Test
    void a_csv_file_of_criteria_is_checked_with_the_parameters_as_its_head() {
        var check = csv(HEAD, """
                        code;maxPoints;points;deducted;deductedAsWritten
                        I.C.6;5;0;5;-5

                        V.3;4;0,5;3,4;
                        """).statusCode(201).extract().<String>path("id");
        findings(check)
                .body("items.rule", contains("ROW_ARITHMETIC"))
                .body("items[0].place.row", equalTo(4), "items[0].place.column", equalTo("deducted"))
                .body("items[0].expected", equalTo("3.5"));
    }

    @Test
    void the_template_has_the_sheets_that_are_read() throws IOException {
        var workbook = officer().get(PATH + "/files/template?format=xlsx");
        workbook.then().statusCode(200);
        send(SheetFormat.XLSX_TYPE, HEAD, workbook.asByteArray())
                .statusCode(422)
                .body("code", equalTo("one-document-expected"));
        var csv = officer().get(PATH + "/files/template?format=csv");
        csv.then().statusCode(200);
        send(SheetFormat.CSV_TYPE, HEAD, csv.asByteArray()).statusCode(201).body("findings", equalTo(0));
        officer().get(PATH + "/files/template?format=doc").then().statusCode(400);
    }

    @Test
    void every_fault_of_a_file_is_told_with_its_cell_and_nothing_is_checked() {
        csv(HEAD, """
                        code,maxPoints,points
                        I,1.234,x
                        ,1,1
                        II,5,9999999999999
                        """)
                .statusCode(422)
                .body("code", equalTo("document-file-faulty"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/criteria/2/maxPoints cell-ambiguous-number",
                                "/criteria/2/points cell-not-number",
                                "/criteria/3/code cell-empty",
                                "/criteria/4/points cell-invalid"));
        officer().get(PATH).then().body("items", empty());
    }

    @Test
    void an_input_needs_its_criterion() throws IOException {
        var rows = new TreeMap<>(rows("QT.VL"));
        rows.put(
                "inputs", List.of(row(DocumentSheets.INPUTS, "code", "X", "kind", "PERCENT", "value", BigDecimal.ONE)));
        send(SheetFormat.XLSX_TYPE, "", workbook(rows))
                .statusCode(422)
                .body("errors.pointer", contains("/inputs/2/code"), "errors.code", contains("unknown-criterion"));
    }

    @Test
    void a_file_needs_a_document_that_its_sender_may_check() throws IOException {
        csv("", "code\nI\n").statusCode(422).body("code", equalTo("one-document-expected"));
        csv(HEAD.replace("TASK_COMPLETION", "x"), "code\nI\n").statusCode(400);
        csv(HEAD.replace("2023", "many"), "code\nI\n").statusCode(400);
        var unknown = send(SheetFormat.XLSX_TYPE, "", workbook("QT.NOBODY")).statusCode(404);
        var foreign = send(SheetFormat.XLSX_TYPE, "", workbook("TG")).statusCode(404);
        assertThat(unknown.extract().<List<?>>path("errors"))
                .isEqualTo(foreign.extract().path("errors"));
        csv(HEAD.replace(VinhLinh.DISTRICT, VinhLinh.unit(111)), "code\nI\n").statusCode(404);
    }

    @Test
    void what_is_no_table_or_too_long_gets_a_clear_answer() {
        send(SheetFormat.XLSX_TYPE, HEAD, "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("code", equalTo("not-a-spreadsheet"));
        csv(HEAD, "code\n\u0000\n").statusCode(400).body("code", equalTo("not-a-spreadsheet"));
        csv(HEAD, "code\n" + "I\n".repeat(10_001)).statusCode(400).body("code", equalTo("spreadsheet-too-large"));
        send("application/pdf", HEAD, new byte[3]).statusCode(415);
        csv(HEAD, "").statusCode(422).body("errors.code", contains("sheet-empty"));
    }

    @Test
    void a_repeated_file_makes_one_check() {
        for (int i = 0; i < 2; i++) {
            officer()
                    .header("Idempotency-Key", "f1")
                    .contentType(SheetFormat.CSV_TYPE)
                    .body("code\nI\n".getBytes(StandardCharsets.UTF_8))
                    .post(PATH + "/files" + HEAD)
                    .then()
                    .statusCode(201);
        }
        officer().get(PATH).then().body("items.size()", equalTo(1), "next", nullValue());
    }

    private static ValidatableResponse csv(String parameters, String content) {
        return send(SheetFormat.CSV_TYPE, parameters, content.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse send(String type, String parameters, byte[] content) {
        return officer()
                .contentType(type)
                .body(content)
                .post(PATH + "/files" + parameters)
                .then();
    }

    private static ValidatableResponse findings(String check) {
        return officer().get(PATH + "/" + check + "/findings").then().statusCode(200);
    }

    private static byte[] workbook(String unit) throws IOException {
        return workbook(rows(unit));
    }

    private static byte[] workbook(Map<String, List<List<Object>>> rows) throws IOException {
        var file = new ByteArrayOutputStream();
        SheetWriter.write(
                file,
                SheetFormat.XLSX,
                DocumentSheets.ALL.stream()
                        .map(layout -> new Table(
                                layout,
                                rows.getOrDefault(layout.name(), List.of()).iterator()))
                        .toList());
        return file.toByteArray();
    }

    private static Map<String, List<List<Object>>> rows(String unit) {
        return Map.of(
                "document",
                List.of(row(DocumentSheets.DOCUMENT, "unit", unit, "programme", "PAR_INDEX", "year", 2023)),
                "sections",
                List.of(row(DocumentSheets.SECTIONS, "code", "4", "deducted", new BigDecimal("4.5"))),
                "results",
                List.of(row(DocumentSheets.RESULTS, "kind", "total", "percentAsWritten", "1.234%")),
                "inputs",
                List.of(row(DocumentSheets.INPUTS, "code", "5.1", "kind", "MET", "numerator", 1, "denominator", 3)),
                "facts",
                List.of(row(DocumentSheets.FACTS, "place", "II", "resultYear", 2022)),
                "criteria",
                List.of(
                        row(
                                DocumentSheets.CRITERIA,
                                "code",
                                "5.1",
                                "section",
                                "4",
                                "maxPoints",
                                4,
                                "pointsAsWritten",
                                "0,5",
                                "leadUnits",
                                "A",
                                "cooperatingUnits",
                                "B; C"),
                        row(
                                DocumentSheets.CRITERIA,
                                "code",
                                "5.2",
                                "section",
                                "4",
                                "deducted",
                                BigDecimal.TWO,
                                "responsibleUnits",
                                "A\nB")));
    }

    private static List<Object> row(SheetLayout layout, Object... cells) {
        var row = new ArrayList<Object>();
        for (var column : layout.columns()) {
            int at = Arrays.asList(cells).indexOf(column.name());
            row.add(at < 0 ? null : cells[at + 1]);
        }
        return row;
    }
}
