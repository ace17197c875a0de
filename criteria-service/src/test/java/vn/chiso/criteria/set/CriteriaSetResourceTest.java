package vn.chiso.criteria.set;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.draft;
import static vn.chiso.criteria.SampleCatalogue.leaf;
import static vn.chiso.criteria.SampleCatalogue.published;
import static vn.chiso.criteria.SampleCatalogue.putNodes;
import static vn.chiso.criteria.SampleCatalogue.setBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.Tokens;

/** Drafts: who sees and writes them, and their head. */
@QuarkusTest
class CriteriaSetResourceTest {

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @Test
    void a_draft_is_started_by_an_editor_of_the_issuer() {
        as(PROVINCE_EDITOR)
                .body(setBody(units.province()))
                .post("/api/v1/criteria-sets")
                .then()
                .statusCode(201)
                .header("ETag", "\"0.en\"")
                .body("status", equalTo("DRAFT"), "revision", equalTo(1), "nodes", empty())
                .body("rounding.scale", equalTo(2), "rounding.mode", equalTo("HALF_UP"))
                .body("decision.number", equalTo("1371/QĐ-UBND"));
        as(DISTRICT_EDITOR)
                .body(setBody(units.province()))
                .post("/api/v1/criteria-sets")
                .then()
                .statusCode(403);
    }

    @Test
    void the_issuer_must_exist() {
        as(PROVINCE_EDITOR)
                .body(setBody(UUID.randomUUID().toString()))
                .post("/api/v1/criteria-sets")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-unit"), "errors.pointer", contains("/decision/issuerUnitId"));
    }

    @Test
    void a_draft_exists_only_for_those_who_may_edit_it() {
        var set = draft(units.province());
        as(PROVINCE_EDITOR).get("/api/v1/criteria-sets/" + set).then().statusCode(200);
        for (var path : List.of("", "/findings")) {
            as(DISTRICT_EDITOR)
                    .get("/api/v1/criteria-sets/" + set + path)
                    .then()
                    .statusCode(404);
            as(OFFICER).get("/api/v1/criteria-sets/" + set + path).then().statusCode(404);
        }
        as(DISTRICT_EDITOR)
                .header("If-Match", "\"0\"")
                .body("[]")
                .put("/api/v1/criteria-sets/" + set + "/nodes")
                .then()
                .statusCode(404);
        as(DISTRICT_EDITOR)
                .header("If-Match", "\"0\"")
                .post("/api/v1/criteria-sets/" + set + "/publication")
                .then()
                .statusCode(404);
    }

    @Test
    void a_draft_of_an_issuer_still_to_come_is_listed_for_those_who_prepare_it() {
        var coming = as(PROVINCE_EDITOR)
                .body(SampleCatalogue.unitBody("QT.VL.MOI", "UBND xã mới", "COMMUNE", units.district())
                        .replace("2000-01-01", "2099-01-01"))
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var hidden = draft(coming);
        for (var token : List.of(PROVINCE_EDITOR, DISTRICT_EDITOR)) {
            as(token).get("/api/v1/criteria-sets/" + hidden).then().statusCode(200);
            as(token).get("/api/v1/criteria-sets").then().body("items.id", contains(hidden));
        }
        for (var token : List.of(OFFICER, Tokens.of("ca", "catalogue-editor@CA.VL"))) {
            as(token).get("/api/v1/criteria-sets/" + hidden).then().statusCode(404);
            as(token).get("/api/v1/criteria-sets").then().body("items", empty());
        }
    }

    @Test
    void lists_show_drafts_to_their_editors_and_published_sets_to_all() {
        var hidden = draft(units.province());
        var shown = published(units.province());
        as(PROVINCE_EDITOR).get("/api/v1/criteria-sets").then().body("items.id", contains(hidden, shown));
        as(OFFICER).get("/api/v1/criteria-sets").then().body("items.id", contains(shown));
        as(PROVINCE_EDITOR).get("/api/v1/criteria-sets?status=DRAFT").then().body("items.id", contains(hidden));
        as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets?period=2023&programme=TASK_COMPLETION")
                .then()
                .body("items", hasSize(2));
        as(PROVINCE_EDITOR).get("/api/v1/criteria-sets?period=2024").then().body("items", empty());
        as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets?programme=PAR_INDEX")
                .then()
                .body("items", empty());
    }

    @Test
    void the_head_of_a_draft_can_be_changed() {
        var set = draft(units.province());
        putNodes(set, 0, leaf("I", "1")).then().statusCode(200);
        change(set, "\"1.en\"", setBody(units.district()).replace("EXTRACT", "FULL"))
                .statusCode(200)
                .header("ETag", "\"2.en\"")
                .body("coverage", equalTo("FULL"), "decision.issuerUnitId", equalTo(units.district()))
                .body("nodes.code", contains("I"), "status", equalTo("DRAFT"));
        as(DISTRICT_EDITOR).get("/api/v1/criteria-sets/" + set).then().statusCode(200);
        as(Tokens.of("kiemtra", "admin@QT"))
                .get("/api/v1/audit/criteria?limit=200")
                .then()
                .body("items.action", hasItem("criteria-set.changed"));
    }

    @Test
    void changing_a_head_needs_its_version_a_known_issuer_and_a_grant_on_it() {
        var set = draft(units.district());
        change(set, "\"7\"", setBody(units.district())).statusCode(412);
        change(set, null, setBody(units.district())).statusCode(428);
        change(set, "\"0\"", setBody(UUID.randomUUID().toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/decision/issuerUnitId"));
        as(DISTRICT_EDITOR)
                .header("If-Match", "\"0\"")
                .body(setBody(units.province()))
                .put("/api/v1/criteria-sets/" + set)
                .then()
                .statusCode(403);
        change(UUID.randomUUID().toString(), "\"0\"", setBody(units.province())).statusCode(404);
    }

    @Test
    void the_head_of_a_published_set_never_changes() {
        var set = published(units.province());
        change(set, "\"2\"", setBody(units.province()))
                .statusCode(409)
                .body("code", equalTo("criteria-set-not-draft"), "errors.pointer", contains("/status"));
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"2\"")
                .delete("/api/v1/criteria-sets/" + set)
                .then()
                .statusCode(409)
                .body("code", equalTo("criteria-set-not-draft"), "errors.pointer", contains("/status"));
    }

    @Test
    void a_draft_can_be_removed_with_its_criteria() {
        var set = draft(units.province());
        putNodes(set, 0, leaf("I", "1"), leaf("II", "1")).then().statusCode(200);
        as(PROVINCE_EDITOR).delete("/api/v1/criteria-sets/" + set).then().statusCode(428);
        for (var step : List.of("0 412", "1 204", "1 404")) {
            as(PROVINCE_EDITOR)
                    .header("If-Match", "\"" + step.charAt(0) + "\"")
                    .delete("/api/v1/criteria-sets/" + set)
                    .then()
                    .statusCode(Integer.parseInt(step.substring(2)));
        }
        as(PROVINCE_EDITOR).get("/api/v1/criteria-sets").then().body("items", empty());
    }

    @Test
    void the_rule_is_told_in_the_language_of_the_client() {
        var set = published(units.province());
        as(OFFICER)
                .get("/api/v1/criteria-sets/" + set)
                .then()
                .header("Vary", equalTo("Accept-Language"))
                .header("Content-Language", "en")
                .header("ETag", "\"2.en\"")
                .body("nodes[1].ruleText", equalTo("Rate reached × 5 points."));
        given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/criteria-sets/" + set)
                .then()
                .header("ETag", "\"2.vi\"")
                .body("nodes[1].ruleText", equalTo("Tỷ lệ đạt được × 5 điểm."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "2023"            | 2023                | /period
            "TASK_COMPLETION" | "task completion"   | /programme
            "EXTRACT"         | "SOME"              | /coverage
            "2023-06-29"      | "29/6/2023"         | /decision/date
            "1371/QĐ-UBND"    | "\\u0000"            | /decision/number
            "1371/QĐ-UBND"    | "\\ud800"            | /decision/number
            "coverage":       | "surprise":1,"coverage": | /surprise
            """)
    void a_head_that_is_not_well_formed_is_refused_by_pointer(String from, String to, String pointer) {
        for (var method : List.of("POST", "PUT")) {
            var path = method.equals("POST") ? "" : "/" + draft(units.province());
            as(PROVINCE_EDITOR)
                    .header("If-Match", "\"0\"")
                    .body(setBody(units.province()).replace(from, to))
                    .request(method, "/api/v1/criteria-sets" + path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.pointer", hasItem(pointer));
        }
    }

    @Test
    void a_title_of_a_hundred_thousand_characters_is_refused_by_pointer() {
        var text = "Đ".repeat(100_000);
        as(PROVINCE_EDITOR)
                .body(setBody(units.province()).replace("Bộ tiêu chí năm 2023", text))
                .post("/api/v1/criteria-sets")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"), "errors.pointer", contains("/title"));
        putNodes(draft(units.province()), 0, leaf("I", "1").replace("Tiêu chí I", text))
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"), "errors.pointer", contains("/0/title"));
    }

    private static ValidatableResponse change(String set, String ifMatch, String body) {
        var request = as(PROVINCE_EDITOR).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/criteria-sets/" + set)
                .then();
    }
}
