package vn.chiso.criteria.set;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.copyBody;
import static vn.chiso.criteria.SampleCatalogue.draft;
import static vn.chiso.criteria.SampleCatalogue.leaf;
import static vn.chiso.criteria.SampleCatalogue.published;
import static vn.chiso.criteria.SampleCatalogue.putNodes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;

/** What changed from one set to the next. */
@QuarkusTest
class DiffTest {

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @Test
    void a_set_is_compared_with_the_one_it_was_copied_from() {
        var former = published(units.province());
        var latter = as(PROVINCE_EDITOR)
                .body(copyBody(units.province(), false))
                .post("/api/v1/criteria-sets/" + former + "/copies")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        compare(PROVINCE_EDITOR, latter, former)
                .statusCode(200)
                .body("added", empty(), "removed", empty(), "moved", empty(), "methodChanged", empty());

        putNodes(
                        latter,
                        1,
                        leaf("V.6", "4.5", "{\"kind\":\"PROPORTIONAL\",\"floorPercent\":80}")
                                .replace("Tiêu chí V.6", "Tiêu chí V.5"),
                        leaf("VI", "2"))
                .then()
                .statusCode(200);
        compare(PROVINCE_EDITOR, latter, former)
                .statusCode(200)
                .header("Vary", "Accept-Language")
                .body("set", equalTo(latter), "with", equalTo(former))
                .body("added.code", contains("VI"), "removed.code", contains("I.C.3"))
                .body("moved[0].from.code", equalTo("V.5"), "moved[0].to.code", equalTo("V.6"))
                .body("pointsChanged[0].from", equalTo(5), "pointsChanged[0].to", equalTo(4.5f))
                .body("methodChanged.code", contains("V.6"))
                .body("methodChanged[0].from.ruleText", equalTo("Rate reached × 5 points."))
                .body(
                        "methodChanged[0].to.ruleText",
                        equalTo("From 80%: rate reached × 4.5 points; below 80%: 0 points."))
                .body("otherChanged", empty());
    }

    @Test
    void both_sets_must_be_visible() {
        var shown = published(units.province());
        var hidden = draft(units.province());
        compare(OFFICER, shown, hidden).statusCode(404);
        compare(OFFICER, hidden, shown).statusCode(404);
        compare(OFFICER, shown, UUID.randomUUID().toString()).statusCode(404);
        compare(OFFICER, shown, shown).statusCode(200);
    }

    @Test
    void the_other_set_must_be_named() {
        var set = published(units.province());
        as(OFFICER).get("/api/v1/criteria-sets/" + set + "/diff").then().statusCode(400);
        as(OFFICER).get("/api/v1/criteria-sets/" + set + "/diff?with=x").then().contentType("application/problem+json");
    }

    private static ValidatableResponse compare(String token, String set, String with) {
        return as(token)
                .get("/api/v1/criteria-sets/" + set + "/diff?with=" + with)
                .then();
    }
}
