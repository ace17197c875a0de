package vn.chiso.criteria.set;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.copyBody;
import static vn.chiso.criteria.SampleCatalogue.draft;
import static vn.chiso.criteria.SampleCatalogue.leaf;
import static vn.chiso.criteria.SampleCatalogue.publish;
import static vn.chiso.criteria.SampleCatalogue.published;
import static vn.chiso.criteria.SampleCatalogue.putNodes;
import static vn.chiso.criteria.SampleCatalogue.setBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.criteria.SampleCatalogue;

/** Copies for the next period, and sets derived from a framework. */
@QuarkusTest
class CopyTest {

    private static final String MANUAL = "{\"kind\":\"MANUAL\"}";

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @Test
    void a_copy_serves_another_period_by_another_decision() {
        var original = published(units.province());
        var copy = copy(PROVINCE_EDITOR, original, copyBody(units.province(), false))
                .statusCode(201)
                .body("status", equalTo("DRAFT"), "period", equalTo("2024"), "programme", equalTo("TASK_COMPLETION"))
                .body("decision.number", equalTo("900/QĐ-UBND"), "coverage", equalTo("EXTRACT"))
                .body("revision", equalTo(1), "framework", nullValue(), "nodes.code", contains("I.C.3", "V.5"))
                .body("nodes.method.kind", contains("MANUAL", "PROPORTIONAL"))
                .extract();
        as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets/" + original)
                .then()
                .body("status", equalTo("PUBLISHED"), "nodes.id", not(hasItem(copy.<String>path("nodes[0].id"))));
        publish(copy.path("id"), copy.<Integer>path("version")).then().statusCode(200);
    }

    @Test
    void a_copy_without_a_title_keeps_that_of_the_original() {
        copy(
                        PROVINCE_EDITOR,
                        published(units.province()),
                        copyBody(units.province(), false).replace("\"title\":\"Bộ tiêu chí năm 2024\",", ""))
                .statusCode(201)
                .body("title", equalTo("Bộ tiêu chí năm 2023"));
    }

    @Test
    void a_copy_inside_the_period_can_supersede_the_original() {
        var original = published(units.province());
        var body = copyBody(units.province(), false)
                .replace("{\"title\"", "{\"supersedes\":\"" + original + "\",\"title\"");
        copy(PROVINCE_EDITOR, original, body)
                .statusCode(400)
                .body("code", equalTo("unknown-superseded-set"), "errors.pointer", contains("/supersedes"));
        var copy = copy(PROVINCE_EDITOR, original, body.replace("\"2024\"", "\"2023\""))
                .statusCode(201)
                .body("revision", equalTo(2), "supersedes", equalTo(original))
                .extract();
        publish(copy.path("id"), copy.<Integer>path("version")).then().statusCode(200);
        as(OFFICER).get("/api/v1/criteria-sets/" + original).then().body("status", equalTo("SUPERSEDED"));
    }

    @Test
    void a_copy_is_made_by_the_editors_of_its_own_issuer() {
        var original = published(units.province());
        copy(OFFICER, original, copyBody(units.district(), false)).statusCode(403);
        copy(DISTRICT_EDITOR, original, copyBody(units.province(), false)).statusCode(403);
        copy(DISTRICT_EDITOR, original, copyBody(units.district(), false)).statusCode(201);
        copy(DISTRICT_EDITOR, draft(units.province()), copyBody(units.district(), false))
                .statusCode(404);
    }

    @Test
    void a_repeated_request_makes_one_copy() {
        var original = published(units.province());
        for (int i = 0; i < 2; i++) {
            as(PROVINCE_EDITOR)
                    .header("Idempotency-Key", "copy-1")
                    .body(copyBody(units.province(), false))
                    .post("/api/v1/criteria-sets/" + original + "/copies")
                    .then()
                    .statusCode(201);
        }
        as(PROVINCE_EDITOR).get("/api/v1/criteria-sets?status=DRAFT").then().body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "2024"            | "24"                          | /period
            "title":          | "coverage":"FULL","title":    | /coverage
            "title":"Bộ tiêu chí năm 2024" | "title":""       | /title
            "derived":false   | "derived":"no"                | /derived
            "900/QĐ-UBND"     | "\\u0000"                     | /decision/number
            """)
    void a_request_that_is_not_well_formed_is_refused_by_pointer(String from, String to, String pointer) {
        copy(
                        PROVINCE_EDITOR,
                        published(units.province()),
                        copyBody(units.province(), false).replace(from, to))
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_derived_set_adds_criteria_and_keeps_its_framework() {
        var framework = published(units.province());
        var set = derived(framework);
        as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets/" + set)
                .then()
                .body("framework", equalTo(framework), "nodes.code", contains("I.C.3", "V.5"));

        putNodes(set, 1, leaf("I.C.3", "4", MANUAL), leaf("VI", "2", MANUAL))
                .then()
                .statusCode(200);
        publish(set, 2)
                .then()
                .statusCode(409)
                .body("code", equalTo("criteria-set-has-findings"))
                .body("errors.code", containsInAnyOrder("framework-node-missing", "framework-node-changed"))
                .body("errors.pointer", containsInAnyOrder("/nodes", "/nodes/0/maxPoints"));

        putNodes(set, 2, leaf("I.C.3", "3", MANUAL), leaf("V.5", "5"), leaf("VI", "2", MANUAL))
                .then()
                .statusCode(200);
        as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets/" + set + "/findings")
                .then()
                .body("items", empty());
        publish(set, 3).then().statusCode(200).body("framework", equalTo(framework));
    }

    @Test
    void only_a_set_in_force_can_be_a_framework() {
        copy(PROVINCE_EDITOR, draft(units.province()), copyBody(units.province(), true))
                .statusCode(409)
                .body("code", equalTo("framework-not-published"), "errors.pointer", contains("/derived"));
    }

    @Test
    void a_derived_set_stays_in_the_programme_of_its_framework() {
        var set = derived(published(units.province()));
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"1\"")
                .body(setBody(units.province()).replace("TASK_COMPLETION", "PAR_INDEX"))
                .put("/api/v1/criteria-sets/" + set)
                .then()
                .statusCode(409)
                .body("code", equalTo("derived-programme-fixed"), "errors.pointer", contains("/programme"));
    }

    @Test
    void whoever_derives_is_warned_when_the_framework_is_gone() {
        var framework = published(units.province());
        var set = derived(framework);
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"2\"")
                .body("{\"reason\":\"Thay bằng khung khác\"}")
                .post("/api/v1/criteria-sets/" + framework + "/withdrawal")
                .then()
                .statusCode(200);
        as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets/" + set + "/findings")
                .then()
                .body("items.rule", contains("framework-not-in-force"), "items.severity", contains("WARNING"));
    }

    private String derived(String framework) {
        return copy(PROVINCE_EDITOR, framework, copyBody(units.province(), true))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse copy(String token, String original, String body) {
        return as(token)
                .body(body)
                .post("/api/v1/criteria-sets/" + original + "/copies")
                .then();
    }
}
