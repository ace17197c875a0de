package vn.chiso.criteria.set.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.draft;
import static vn.chiso.criteria.SampleCatalogue.leaf;
import static vn.chiso.criteria.SampleCatalogue.putNodes;
import static vn.chiso.criteria.SampleImports.CSV;
import static vn.chiso.criteria.SampleImports.XLSX;
import static vn.chiso.criteria.SampleImports.applied;
import static vn.chiso.criteria.SampleImports.checked;
import static vn.chiso.criteria.SampleImports.download;
import static vn.chiso.criteria.SampleImports.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.criteria.SampleMethods;
import vn.chiso.criteria.SampleRules;

/** Sets that come and go as spreadsheets. */
@QuarkusTest
class CriteriaSetImportTest {

    private static final String IMPORTS = "criteria-sets/imports";
    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @Test
    void a_workbook_that_was_exported_gives_the_same_set_again() {
        var original = vinhLinhSet();
        var before = content(original);
        var file = download(PROVINCE_EDITOR, "criteria-sets/" + original + "/export");
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"1\"")
                .delete("/api/v1/criteria-sets/" + original)
                .then()
                .statusCode(204);
        var job = checked(PROVINCE_EDITOR, IMPORTS, XLSX, file);
        assertThat(job.getList("faults")).isEmpty();
        assertThat(job.getString("state")).isEqualTo("CHECKED");
        assertThat(sets()).as("a check makes nothing").isEmpty();

        assertThat(applied(PROVINCE_EDITOR, IMPORTS, job).getString("state")).isEqualTo("APPLIED");
        assertThat(content(sets().getFirst())).isEqualTo(before);
    }

    @Test
    void the_criteria_of_a_draft_go_out_and_come_back_as_csv() {
        var set = vinhLinhSet();
        var before = content(set);
        var file = download(PROVINCE_EDITOR, "criteria-sets/" + set + "/export?format=csv");
        var job = checked(PROVINCE_EDITOR, IMPORTS + "?criteriaSetId=" + set, CSV, file);
        assertThat(job.getList("faults")).isEmpty();
        applied(PROVINCE_EDITOR, IMPORTS, job);
        assertThat(content(set)).isEqualTo(before);
        assertThat(sets()).hasSize(1);
    }

    /** Each kind of method and N/A policy, a bonus, and texts that files like to spoil. */
    @ParameterizedTest
    @CsvSource({"xlsx, " + XLSX, "csv, " + CSV})
    void nothing_that_a_criterion_can_say_is_lost(String format, String type) {
        var set = draft(units.province());
        putNodes(set, 0, everyKind()).then().statusCode(200);
        var file = download(PROVINCE_EDITOR, "criteria-sets/" + set + "/export?format=" + format);
        var other = draft(units.district());
        var path = IMPORTS + "?criteriaSetId=";
        var unchanged = checked(PROVINCE_EDITOR, path + set, type, file);
        assertThat(unchanged.getList("faults")).isEmpty();
        assertThat(unchanged.getInt("counts.unchanged")).isEqualTo(everyKind().length);

        applied(PROVINCE_EDITOR, IMPORTS, checked(PROVINCE_EDITOR, path + other, type, file));
        assertThat(content(other).get("nodes")).isEqualTo(content(set).get("nodes"));
    }

    private static String[] everyKind() {
        var policies = List.of("\"EXCLUDED\"", "\"FULL\"", "\"ZERO\"", "\"FIXED\",\"points\":0.0001");
        var nodes = new ArrayList<String>();
        nodes.add("{\"code\":\"I\",\"title\":\" =1+1\\u00a0 \",\"scaleText\":\" \",\"legalBasis\":\"\"}");
        nodes.add(
                "{\"code\":\"I.Đ\",\"parentCode\":\"I\",\"title\":\"007\",\"legalBasis\":\"\\tMột;\\r\\nhai,\\n\\n\\\"ba\\\"\"}");
        for (var method : SampleMethods.EVERY_KIND) {
            nodes.add("""
                    {"code":"I.Đ.%d","parentCode":"I.Đ","title":"2023-01-02","maxPoints":1234.5678,"method":%s,
                     "naPolicy":{"kind":%s},"evidenceRequired":%s,"scaleText":"_x0041_ 1e5 😀"}
                    """.formatted(nodes.size(), method, policies.get(nodes.size() % 4), nodes.size() % 2 == 0));
        }
        nodes.add("{\"code\":\"VIII\",\"title\":\"Thưởng\",\"maxPoints\":2,\"adjustment\":\"BONUS\"}");
        nodes.add("{\"code\":\"IX\",\"title\":\"Trừ\",\"maxPoints\":0.5,\"adjustment\":\"PENALTY\"}");
        return nodes.toArray(String[]::new);
    }

    @Test
    void every_fault_is_told_with_its_row_and_column_and_nothing_is_taken_over() {
        var set = draft(units.province());
        var before = content(set);
        var job = checked(PROVINCE_EDITOR, IMPORTS + "?criteriaSetId=" + set, CSV, bytes("""
                code,title,parentCode,maxPoints,method,naPolicy,appraisingUnit
                I,Cải cách thể chế,,10,,,
                I.1,Ban hành văn bản,I,"1,23456","{""kind"":""BINARY""}",NEVER,QT.VL.NV
                I.1,Lặp lại,I,-1,{,FULL,
                I.2,Không có cấp trên,X,30.982,,ZERO,QT.NOBODY
                """));
        assertThat(job.getString("state")).isEqualTo("REFUSED");
        var places = job.getList("faults.collect { it.row + ' ' + it.column + ' ' + it.code }", String.class);
        assertThat(places)
                .contains(
                        "3 maxPoints cell-invalid",
                        "3 naPolicy cell-not-among",
                        "4 maxPoints cell-invalid",
                        "4 method cell-not-json",
                        "4 code duplicate-code",
                        "5 parentCode unknown-parent",
                        "5 maxPoints cell-ambiguous-number",
                        "5 appraisingUnit unknown-unit");
        assertThat(content(set)).isEqualTo(before);
    }

    @Test
    void five_thousand_rows_are_told_that_a_set_has_two_thousand_at_most() {
        var rows = new StringBuilder("code,title,maxPoints\n");
        for (int i = 1; i <= 5_000; i++) {
            rows.append(i).append(",Tiêu chí số ").append(i).append(",1\n");
        }
        var job = checked(
                PROVINCE_EDITOR, IMPORTS + "?criteriaSetId=" + draft(units.province()), CSV, bytes(rows.toString()));
        assertThat(job.getString("state")).isEqualTo("REFUSED");
        assertThat(job.getList("faults.code")).isEqualTo(List.of("criteria-set-too-large"));
    }

    @Test
    void a_draft_that_somebody_changed_since_the_check_is_not_overwritten() {
        var set = vinhLinhSet();
        var file = download(PROVINCE_EDITOR, "criteria-sets/" + set + "/export?format=csv");
        var job = checked(PROVINCE_EDITOR, IMPORTS + "?criteriaSetId=" + set, CSV, file);
        putNodes(set, 1, leaf("I", "1")).then().statusCode(200);
        var ended = applied(PROVINCE_EDITOR, IMPORTS, job);
        assertThat(ended.getString("state")).isEqualTo("REFUSED");
        assertThat(ended.getList("faults.code")).isEqualTo(List.of("stale-version"));
        as(PROVINCE_EDITOR).get("/api/v1/criteria-sets/" + set).then().body("nodes.code", equalTo(List.of("I")));
    }

    @Test
    void rows_without_a_code_are_told_as_such() {
        var set = draft(units.province());
        var job =
                checked(PROVINCE_EDITOR, IMPORTS + "?criteriaSetId=" + set, CSV, bytes("title,maxPoints\nA,1\nB,2\n"));
        assertThat(job.getList("faults.code")).isEqualTo(List.of("column-missing"));
    }

    @Test
    void a_published_set_is_not_changed_by_a_file() {
        var set = SampleCatalogue.published(units.province());
        var file = download(OFFICER, "criteria-sets/" + set + "/export?format=csv");
        var job = checked(PROVINCE_EDITOR, IMPORTS + "?criteriaSetId=" + set, CSV, file);
        assertThat(job.getString("state")).isEqualTo("REFUSED");
        assertThat(job.getList("faults.code")).isEqualTo(List.of("criteria-set-not-draft"));
    }

    @Test
    void whoever_edits_nothing_sends_nothing_in() {
        send(OFFICER, IMPORTS, CSV, bytes("code,title\nI,A\n")).then().statusCode(403);
        var draft = draft(units.province());
        send(DISTRICT_EDITOR, IMPORTS + "?criteriaSetId=" + draft, CSV, bytes("code,title\nI,A\n"))
                .then()
                .statusCode(404);
        var own = vinhLinhSet();
        var job =
                checked(DISTRICT_EDITOR, IMPORTS, XLSX, download(PROVINCE_EDITOR, "criteria-sets/" + own + "/export"));
        assertThat(job.getList("faults.collect { it.column + ' ' + it.code }", String.class))
                .as("the province's decision")
                .containsExactly("issuer forbidden");
        as(DISTRICT_EDITOR)
                .get("/api/v1/criteria-sets/" + own + "/export")
                .then()
                .statusCode(404);
    }

    @Test
    void a_csv_file_without_a_draft_and_a_renamed_pdf_get_a_clear_answer() {
        var job = checked(PROVINCE_EDITOR, IMPORTS, CSV, bytes("code,title\nI,A\n"));
        assertThat(job.getList("faults.code")).isEqualTo(List.of("one-head-expected"));
        send(PROVINCE_EDITOR, IMPORTS, XLSX, bytes("%PDF-1.7"))
                .then()
                .statusCode(400)
                .body("code", equalTo("not-a-spreadsheet"));
        send(PROVINCE_EDITOR, IMPORTS + "?criteriaSetId=abc", CSV, bytes("code,title\n"))
                .then()
                .statusCode(400);
    }

    /** The figures of the document: proportional, component count, binary, fixed N/A, three levels and a bonus. */
    private String vinhLinhSet() {
        var set = draft(units.province());
        putNodes(
                        set,
                        0,
                        leaf("I.B.6.đ", "1.5", "{\"kind\":\"BINARY\",\"input\":\"=met\"}".replace("=met", "met")),
                        """
                        {"code":"II","title":"Phát triển kinh tế - xã hội","maxPoints":50,
                         "method":{"kind":"PROPORTIONAL","floorPercent":50.125},
                         "naPolicy":{"kind":"FIXED","points":1.125},"evidenceRequired":true,
                         "appraisingUnitId":"%s","scaleText":"Đạt 100%%: 50 điểm;\\n\\"thấp hơn\\": theo tỷ lệ","legalBasis":"1371/QĐ-UBND"}
                        """.formatted(units.homeAffairs()),
                        leaf("V.5", "5"))
                .then()
                .statusCode(200);
        return set;
    }

    private static List<String> sets() {
        return as(PROVINCE_EDITOR).get("/api/v1/criteria-sets").jsonPath().getList("items.id");
    }

    /** Everything but ids and version. */
    private static JsonNode content(String set) {
        try {
            var body = as(PROVINCE_EDITOR).get("/api/v1/criteria-sets/" + set).asByteArray();
            var tree = (ObjectNode) SampleRules.JSON.readTree(body);
            tree.remove(List.of("id", "version"));
            tree.path("nodes").forEach(node -> ((ObjectNode) node).remove("id"));
            return tree;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
