package vn.chiso.criteria.set.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.publish;
import static vn.chiso.criteria.SampleImports.CSV;
import static vn.chiso.criteria.SampleImports.XLSX;
import static vn.chiso.criteria.SampleImports.applied;
import static vn.chiso.criteria.SampleImports.checked;
import static vn.chiso.criteria.SampleImports.download;
import static vn.chiso.criteria.SampleImports.send;
import static vn.chiso.criteria.set.exchange.Workbooks.CRITERIA_PART;
import static vn.chiso.criteria.set.exchange.Workbooks.head;
import static vn.chiso.criteria.set.exchange.Workbooks.leaf;
import static vn.chiso.criteria.set.exchange.Workbooks.part;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.criteria.SampleCatalogue;

/** Files that are faulty or only strange. Whatever they hold, the draft stays as it was. */
@QuarkusTest
class BadSetFileTest {

    private static final String IMPORTS = "criteria-sets/imports";
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private SampleCatalogue.Units units;
    private String draft;
    private Map<String, Long> before;

    @BeforeEach
    void a_draft_of_another_decision() {
        units = SampleCatalogue.fresh();
        draft = as(PROVINCE_EDITOR)
                .body(SampleCatalogue.setBody(units.province()).replace("1371/", "99/"))
                .post("/api/v1/criteria-sets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        before = StoredRows.counts();
    }

    /** Of every test but those that say so themselves by looking again. */
    @AfterEach
    void nothing_is_half_done() {
        assertThat(StoredRows.counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', maxCharsPerColumn = 200_000, textBlock = """
            code,title,maxPoints;I,A,"1,23456"                          | 2 maxPoints cell-invalid
            code,title,maxPoints;I,A,1234567890123456789012345678901234567890  | 2 maxPoints cell-invalid
            code,title,maxPoints;I,A,12345678901234567890123456789012345678901 | 2 maxPoints cell-not-number
            code,title,maxPoints;I,A,1e3                                | 2 maxPoints cell-not-number
            code,title,maxPoints;I,A,0                                  | 2 maxPoints cell-invalid
            code,title;I,A;I,B                                          | 3 code duplicate-code
            code,title,parentCode;I,A,I                                 | 2 parentCode parent-cycle
            code,title,parentCode;I,A,II;II,B,I                         | 2 parentCode parent-cycle
            code,title,parentCode;I.1,A,I;I,B,                          | 2 parentCode parent-after-child
            code,title,appraisingUnit;I,A,QT.NOBODY                     | 2 appraisingUnit unknown-unit
            code,title,method;I,A,"{""kind"":""MANUAL"",""x"":1}"       | 2 method cell-not-json
            code,title,method;I,A,"{""kind"":""BINARY"",""input"":""\\ud800""}" | 2 method cell-not-json
            code,title,method;I,A,"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[" | 2 method cell-not-json
            code,title,naPolicy;I,A,NEVER                               | 2 naPolicy cell-not-among
            code,title,colour;I,A,red                                   | 1 colour column-unknown
            code,title,code;I,A,I                                       | 1 code column-repeated
            code;I                                                      | 1 title column-missing
            code,title;I,A,stray                                        | 2 null cell-outside-columns
            ''                                                          | 0 null sheet-empty
            """)
    void a_faulty_table_is_told_by_row_and_column(String csv, String fault) {
        assertThat(faults(onDraft(bytes(csv.replace(';', '\n'))))).contains(fault);
    }

    @Test
    void a_title_of_a_hundred_thousand_characters_is_told_in_few() {
        var job = onDraft(bytes("code,title\nI," + "Đ".repeat(100_000) + "\n"));
        assertThat(faults(job)).containsExactly("2 title cell-invalid");
        assertThat(job.getString("faults[0].detail")).hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NUL", "SURROGATE", "LATIN", "UTF-16LE", "UTF-16BE", "PDF"})
    void bytes_that_are_no_utf_8_text_are_no_csv(String kind) {
        var bytes = switch (kind) {
            case "NUL" -> bytes("code,title\nI,A\0B\n");
            case "SURROGATE" -> "code,title\nI,A\u00ED\u00A0\u0080\n".getBytes(StandardCharsets.ISO_8859_1);
            case "LATIN" -> "code,title\nI,Qu\u00E1\n".getBytes(StandardCharsets.ISO_8859_1);
            case "PDF" -> "%PDF-1.7\n%\u00E2\u00E3\n".getBytes(StandardCharsets.ISO_8859_1);
            default -> "\uFEFFcode,title\nI,A\n".getBytes(Charset.forName(kind));
        };
        send(PROVINCE_EDITOR, IMPORTS + "?criteriaSetId=" + draft, CSV, bytes)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("not-a-spreadsheet"));
    }

    @Test
    void fifty_thousand_and_one_rows_are_too_many() {
        send(PROVINCE_EDITOR, IMPORTS + "?criteriaSetId=" + draft, CSV, bytes("code,title\n" + "I,A\n".repeat(50_001)))
                .then()
                .statusCode(400)
                .body("code", equalTo("spreadsheet-too-large"));
    }

    /** As a Vietnamese spreadsheet saves it, with its columns in the order of its author. */
    @Test
    void semicolons_decimal_commas_and_columns_in_another_order_are_understood() {
        var csv = "maxPoints;title;code;evidenceRequired\r\n8,5;Kinh tế, xã hội;I;có\r\n";
        var job = onDraft(concat(BYTE_ORDER_MARK, bytes(csv)));
        assertThat(faults(job)).isEmpty();
        assertThat(job.getInt("counts.created")).isEqualTo(1);
        applied(PROVINCE_EDITOR, IMPORTS, job);
        as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets/" + draft)
                .then()
                .body("nodes[0].title", equalTo("Kinh tế, xã hội"), "nodes[0].code", equalTo("I"))
                .body("nodes[0].maxPoints", equalTo(8.5f), "nodes[0].evidenceRequired", equalTo(true));
        before = StoredRows.counts();
    }

    @Test
    void text_that_looks_like_a_formula_goes_out_harmless_and_comes_back_itself() {
        var evil = "=HYPERLINK(\"http://evil.example\";\"A\")";
        var file = Workbooks.of(head("@SUM(A1)", null), List.of(leaf("I", evil, "1")));
        applied(PROVINCE_EDITOR, IMPORTS, asWorkbook(file));
        var set = as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets")
                .jsonPath()
                .getString("items.find { it.id != '" + draft + "' }.id");
        as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets/" + set)
                .then()
                .body("title", equalTo("@SUM(A1)"), "nodes[0].title", equalTo(evil));
        var csv = download(PROVINCE_EDITOR, "criteria-sets/" + set + "/export?format=csv");
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("'=HYPERLINK");
        var workbook = download(PROVINCE_EDITOR, "criteria-sets/" + set + "/export");
        assertThat(part(workbook, CRITERIA_PART)).contains("<v>").doesNotContain("<f>");
        assertThat(checked(PROVINCE_EDITOR, IMPORTS + "?criteriaSetId=" + set, CSV, csv)
                        .getInt("counts.unchanged"))
                .isEqualTo(1);
        before = StoredRows.counts();
    }

    @Test
    void a_gap_between_tiers_comes_in_as_a_draft_and_is_not_published() {
        var tiers = "{\"kind\":\"TIERED\",\"input\":\"rate\",\"tiers\":[{\"from\":0,\"to\":50,\"points\":0},"
                + "{\"from\":60,\"points\":1}]}";
        var job = onDraft(
                bytes("code,title,maxPoints,naPolicy,method\nI,A,1,FULL,\"" + tiers.replace("\"", "\"\"") + "\"\n"));
        assertThat(faults(job)).isEmpty();
        applied(PROVINCE_EDITOR, IMPORTS, job);
        before = StoredRows.counts();
        publish(draft, 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("criteria-set-has-findings"))
                .body("errors.pointer", hasItem("/nodes/0/method/tiers/1/from"));
    }

    @Test
    void the_version_must_be_named_and_be_the_present_one() {
        given().auth()
                .oauth2(PROVINCE_EDITOR)
                .contentType(CSV)
                .body(bytes("code,title\nI,A\n"))
                .post("/api/v1/" + IMPORTS + "?criteriaSetId=" + draft)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        var job = onDraft(bytes("code,title\nI,A\n"));
        var application = "/api/v1/" + IMPORTS + "/" + job.getString("id") + "/application";
        as(PROVINCE_EDITOR).post(application).then().statusCode(428).body("code", equalTo("precondition-required"));
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"" + (job.getLong("version") - 1) + "\"")
                .post(application)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"));
    }

    @Test
    void a_key_that_was_used_for_another_file_is_refused() {
        keyed("I,A\n").then().statusCode(202);
        keyed("II,B\n").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    private Response keyed(String rows) {
        return given().auth()
                .oauth2(PROVINCE_EDITOR)
                .header("Idempotency-Key", "import-1")
                .header("If-Match", "\"0\"")
                .contentType(CSV)
                .body(bytes("code,title\n" + rows))
                .post("/api/v1/" + IMPORTS + "?criteriaSetId=" + draft);
    }

    private JsonPath onDraft(byte[] csv) {
        return checked(PROVINCE_EDITOR, IMPORTS + "?criteriaSetId=" + draft, CSV, csv);
    }

    private static JsonPath asWorkbook(byte[] file) {
        return checked(PROVINCE_EDITOR, IMPORTS, XLSX, file);
    }

    private static List<String> faults(JsonPath job) {
        return job.getList("faults.collect { it.row + ' ' + it.column + ' ' + it.code }", String.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
