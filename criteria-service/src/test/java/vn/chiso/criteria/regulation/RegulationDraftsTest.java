package vn.chiso.criteria.regulation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleRules.draft;
import static vn.chiso.criteria.SampleRules.published;
import static vn.chiso.criteria.SampleRules.regulationBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.criteria.SampleRules;
import vn.chiso.testing.Tokens;

/** Who sees regulations that are not published yet. */
@QuarkusTest
class RegulationDraftsTest {

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @Test
    void a_draft_exists_only_for_those_who_may_edit_it() {
        var hidden = draft(units.province());
        for (var token : List.of(DISTRICT_EDITOR, OFFICER)) {
            for (var path : List.of("", "/findings")) {
                as(token).get("/api/v1/regulations/" + hidden + path).then().statusCode(404);
            }
            put(token, hidden, "\"0\"", regulationBody(units.district())).statusCode(404);
            delete(token, hidden, "\"0\"").statusCode(404);
            as(token)
                    .header("If-Match", "\"0\"")
                    .post("/api/v1/regulations/" + hidden + "/publication")
                    .then()
                    .statusCode(404);
        }
        var shown = published(units.province());
        as(OFFICER).get("/api/v1/regulations/" + shown).then().statusCode(200);
        as(OFFICER).get("/api/v1/regulations").then().body("items.id", contains(shown));
        put(DISTRICT_EDITOR, shown, "\"1\"", regulationBody(units.district())).statusCode(403);
        delete(DISTRICT_EDITOR, shown, "\"1\"").statusCode(403);
    }

    @Test
    void a_draft_of_an_issuer_still_to_come_is_listed_for_those_who_prepare_it() {
        var coming = coming(units.district());
        var hidden = SampleRules.made(DISTRICT_EDITOR, regulationBody(coming));
        for (var token : List.of(PROVINCE_EDITOR, DISTRICT_EDITOR)) {
            as(token).get("/api/v1/regulations/" + hidden).then().statusCode(200);
            as(token).get("/api/v1/regulations").then().body("items.id", contains(hidden));
        }
        for (var token : List.of(OFFICER, Tokens.of("ca", "catalogue-editor@CA.VL"))) {
            as(token).get("/api/v1/regulations/" + hidden).then().statusCode(404);
            as(token).get("/api/v1/regulations").then().body("items", empty());
        }
    }

    private static String coming(String parent) {
        return as(PROVINCE_EDITOR)
                .body(SampleCatalogue.unitBody("QT.VL.MOI", "UBND xã mới", "COMMUNE", parent)
                        .replace("2000-01-01", "2099-01-01"))
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse post(String token, String body) {
        return as(token).body(body).post("/api/v1/regulations").then();
    }

    private static ValidatableResponse put(String token, String id, String tag, String body) {
        return as(token)
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/regulations/" + id)
                .then();
    }

    private static ValidatableResponse delete(String token, String id, String tag) {
        return as(token)
                .header("If-Match", tag)
                .delete("/api/v1/regulations/" + id)
                .then();
    }
}
