package vn.chiso.criteria.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.draft;
import static vn.chiso.criteria.SampleCatalogue.leaf;
import static vn.chiso.criteria.SampleCatalogue.putNodes;

import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.criteria.SampleCatalogue;

/** What the criteria of a draft may hold. */
@QuarkusTest
class CriteriaTreeTest {

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @Test
    void the_criteria_are_written_as_a_tree_in_document_order() {
        var set = draft(units.province());
        putNodes(
                        set,
                        0,
                        "{\"code\":\"I\",\"title\":\"Kinh tế\",\"maxPoints\":8.50}",
                        leaf("I.A", "8.5").replace("{\"code\"", "{\"parentCode\":\"I\",\"code\""),
                        leaf("II", "50", "{\"kind\":\"LINKED_INDEX\",\"programme\":\"PAR_INDEX\"}"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1.en\"")
                .body("nodes.code", contains("I", "I.A", "II"), "nodes.leaf", contains(false, true, true))
                .body("nodes[1].parentCode", equalTo("I"), "nodes[0].evidenceRequired", equalTo(false));
    }

    @Test
    void points_keep_their_exact_digits() {
        var set = draft(units.province());
        putNodes(set, 0, leaf("I", "99999999.9999"), leaf("II", "0.0001"), leaf("III", "5.00"), leaf("IV", "100"))
                .then()
                .statusCode(200);
        assertThat(as(PROVINCE_EDITOR).get("/api/v1/criteria-sets/" + set).asString())
                .contains(
                        "\"maxPoints\":99999999.9999,",
                        "\"maxPoints\":0.0001,",
                        "\"maxPoints\":5,",
                        "\"maxPoints\":100,");
    }

    @Test
    void a_code_that_stays_keeps_its_id() {
        var set = draft(units.province());
        var first = putNodes(set, 0, leaf("I", "1"), leaf("II", "1"))
                .then()
                .statusCode(200)
                .extract();
        putNodes(set, 1, leaf("II", "2"), leaf("III", "1"))
                .then()
                .statusCode(200)
                .body("nodes[0].id", equalTo(first.path("nodes[1].id")), "nodes.code", contains("II", "III"));
    }

    @Test
    void writing_needs_the_version_that_was_read() {
        var set = draft(units.province());
        putNodes(set, 0, leaf("I", "1")).then().statusCode(200);
        putNodes(set, 0, leaf("I", "2")).then().statusCode(412).body("code", equalTo("stale-version"));
        as(PROVINCE_EDITOR)
                .body("[]")
                .put("/api/v1/criteria-sets/" + set + "/nodes")
                .then()
                .statusCode(428);
        as(PROVINCE_EDITOR).get("/api/v1/criteria-sets/" + set).then().body("nodes[0].maxPoints", equalTo(1));
    }

    @Test
    void a_code_used_twice_is_refused() {
        putNodes(draft(units.province()), 0, leaf("I", "1"), leaf("II", "1"), leaf("I", "2"))
                .then()
                .statusCode(409)
                .body("code", equalTo("criterion-code-taken"), "errors.pointer", contains("/2/code"));
    }

    @Test
    void parents_stand_before_their_children_and_form_no_circle() {
        var set = draft(units.province());
        putNodes(
                        set,
                        0,
                        leaf("I.1", "1").replace("{\"code\"", "{\"parentCode\":\"I\",\"code\""),
                        leaf("I", "1").replace("{\"code\"", "{\"parentCode\":\"I.1\",\"code\""),
                        leaf("II.1", "1").replace("{\"code\"", "{\"parentCode\":\"II\",\"code\""))
                .then()
                .statusCode(400)
                .body("code", equalTo("criteria-not-a-tree"))
                .body("errors.pointer", contains("/0/parentCode", "/2/parentCode"))
                .body("errors.code", contains("parent-cycle", "unknown-parent"));
    }

    @Test
    void an_appraising_unit_must_exist() {
        var unknown =
                leaf("I", "1").replace("{\"code\"", "{\"appraisingUnitId\":\"" + UUID.randomUUID() + "\",\"code\"");
        putNodes(draft(units.province()), 0, unknown)
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-unit"), "errors.pointer", contains("/0/appraisingUnitId"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "0.00001",
                "100000000",
                "99999999.99999",
                "1234567890123456789012345678901234567890",
                "12345678901234567890123456789012345678901",
                "1e999",
                "1e-20",
                "\"5\"",
                "NaN",
                "true",
            })
    void points_outside_their_range_are_refused(String points) {
        var set = draft(units.province());
        putNodes(set, 0, leaf("I", points)).then().statusCode(400).contentType("application/problem+json");
        as(PROVINCE_EDITOR).get("/api/v1/criteria-sets/" + set).then().body("nodes", empty(), "version", equalTo(0));
    }

    @Test
    void the_refusal_of_points_says_which_and_why() {
        putNodes(draft(units.province()), 0, leaf("I", "1"), leaf("II", "1.00001"))
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"), "errors.pointer", contains("/1/maxPoints"))
                .body("errors.code", contains("points"))
                .body("errors.detail", contains("must be from 0 to 99999999.9999 with at most 4 decimal places"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"GUESS\"}",
                "{}",
                "{\"kind\":\"MANUAL\",\"allowedStep\":0}",
                "{\"kind\":\"MANUAL\",\"allowedStep\":0.00001}",
                "{\"kind\":\"MANUAL\",\"surprise\":1}",
                "{\"kind\":\"BINARY\"}",
                "{\"kind\":\"BINARY\",\"input\":\"1x\"}",
                "{\"kind\":\"TIERED\",\"input\":\"x\",\"tiers\":[]}",
                "{\"kind\":\"TIERED\",\"input\":\"x\",\"tiers\":[null]}",
                "{\"kind\":\"TIERED\",\"input\":\"x\",\"tiers\":[{\"from\":0,\"points\":-1}]}",
                "{\"kind\":\"PROPORTIONAL\",\"floorPercent\":100.1}",
                "{\"kind\":\"PROPORTIONAL\",\"targetPercent\":0}",
                "{\"kind\":\"DEDUCT_PER_OCCURRENCE\"}",
                "{\"kind\":\"COMPONENT_COUNT\",\"total\":0}",
                "{\"kind\":\"COMPONENT_COUNT\",\"total\":2.5}",
                "{\"kind\":\"LINKED_INDEX\",\"programme\":\"par index\"}",
                "{\"kind\":\"TIMELINESS\",\"bands\":[{\"until\":\"30/4/2023\",\"points\":1}]}",
                "{\"kind\":\"RANK_BASED\",\"bands\":[{\"untilRank\":0,\"points\":1}]}",
                "{\"kind\":\"CHECKLIST\",\"parts\":[{\"code\":\"A\",\"title\":\"t\",\"maxPoints\":1}]}",
                "{\"kind\":\"FORMULA\",\"variables\":[],\"cases\":[{\"points\":\"\"}]}",
            })
    void a_method_that_is_not_well_formed_is_refused_by_pointer(String method) {
        putNodes(draft(units.province()), 0, leaf("I", "1", method))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(startsWith("/0/method")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I..1", "AB", "", "I A", "I\\u0000", "\\ud800"})
    void what_is_no_code_is_refused(String code) {
        putNodes(draft(units.province()), 0, leaf("I", "1").replace("\"code\":\"I\"", "\"code\":\"" + code + "\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/0/code"));
    }

    @Test
    void two_thousand_criteria_are_the_limit() {
        var set = draft(units.province());
        putNodes(set, 0, leaves(2001)).then().statusCode(422).body("code", equalTo("criteria-set-too-large"));
        putNodes(set, 0, leaves(2000)).then().statusCode(200).body("nodes", hasSize(2000));
        SampleCatalogue.publish(set, 1).then().statusCode(200);
    }

    @Test
    void a_set_whose_event_is_too_large_is_not_published() {
        var set = draft(units.province());
        var text = "Đ".repeat(3_000);
        var nodes = IntStream.rangeClosed(1, 800)
                .mapToObj(i ->
                        leaf(String.valueOf(i), "1").replace("{\"code\"", "{\"scaleText\":\"" + text + "\",\"code\""))
                .toArray(String[]::new);
        putNodes(set, 0, nodes).then().statusCode(200);
        SampleCatalogue.publish(set, 1).then().statusCode(422).body("code", equalTo("criteria-set-too-large"));
        as(PROVINCE_EDITOR).get("/api/v1/criteria-sets/" + set).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void decomposed_text_is_stored_composed() {
        var set = draft(units.province());
        putNodes(set, 0, leaf("I.B.6.d\u0323", "1")).then().statusCode(400);
        var title = Normalizer.normalize("Bảo vệ nguồn nước", Normalizer.Form.NFD);
        putNodes(set, 0, leaf("I.B.6.đ", "2").replace("Tiêu chí I.B.6.đ", title))
                .then()
                .statusCode(200)
                .body("nodes[0].title", equalTo("Bảo vệ nguồn nước"));
    }

    @Test
    void digits_of_methods_survive_storing() {
        var method = "{\"kind\":\"TIERED\",\"input\":\"rate\",\"tiers\":[{\"from\":0.10,\"points\":0.25}]}";
        var set = draft(units.province());
        putNodes(set, 0, leaf("I", "1", method)).then().statusCode(200);
        var body = as(PROVINCE_EDITOR).get("/api/v1/criteria-sets/" + set).asString();
        assertThat(body).contains("\"from\":0.10,").contains("\"points\":0.25");
    }

    private static String[] leaves(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> leaf(String.valueOf(i), "1"))
                .toArray(String[]::new);
    }
}
