package vn.chiso.criteria.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.indicator;
import static vn.chiso.criteria.SampleCatalogue.indicatorBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.criteria.SampleCatalogue;

@QuarkusTest
class IndicatorResourceTest {

    @BeforeEach
    void catalogue() {
        SampleCatalogue.fresh();
    }

    @Test
    void an_indicator_is_defined_by_an_editor_of_a_whole_tree() {
        var id = indicator("TASK_PUNCTUALITY");
        as(OFFICER)
                .get("/api/v1/indicators/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("code", equalTo("TASK_PUNCTUALITY"), "scale", equalTo(2));
        post(DISTRICT_EDITOR, indicatorBody("OTHER")).statusCode(403);
    }

    @Test
    void a_code_is_taken_once() {
        indicator("SIPAS");
        post(PROVINCE_EDITOR, indicatorBody("SIPAS"))
                .statusCode(409)
                .body("code", equalTo("indicator-code-taken"), "errors.pointer", contains("/code"));
    }

    @Test
    void indicators_are_listed_by_code() {
        indicator("SIPAS");
        indicator("PAPI");
        as(OFFICER).get("/api/v1/indicators").then().body("items.code", contains("PAPI", "SIPAS"));
        as(OFFICER).get("/api/v1/indicators?code=SIPAS").then().body("items.code", contains("SIPAS"));
        as(OFFICER).get("/api/v1/indicators?code=NONE").then().body("items", empty());
    }

    @Test
    void an_indicator_is_changed_but_for_its_code() {
        var id = indicator("SIPAS");
        put(id, "\"0\"", indicatorBody("SIPAS").replace("\"scale\":2", "\"scale\":4"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("scale", equalTo(4));
        put(id, "\"0\"", indicatorBody("SIPAS")).statusCode(412);
        put(id, "\"1\"", indicatorBody("PAPI")).statusCode(409).body("code", equalTo("indicator-code-fixed"));
        as(PROVINCE_EDITOR)
                .body(indicatorBody("SIPAS"))
                .put("/api/v1/indicators/" + id)
                .then()
                .statusCode(428);
        put(UUID.randomUUID().toString(), "\"0\"", indicatorBody("SIPAS")).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "7", "2.5", "true", "99999999999", "null"})
    void a_scale_is_a_small_whole_number(String scale) {
        post(PROVINCE_EDITOR, indicatorBody("SIPAS").replace("\"scale\":2", "\"scale\":" + scale))
                .statusCode(400)
                .body("errors.pointer", contains("/scale"));
    }

    private static ValidatableResponse post(String token, String body) {
        return as(token).body(body).post("/api/v1/indicators").then();
    }

    private static ValidatableResponse put(String id, String tag, String body) {
        return as(PROVINCE_EDITOR)
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/indicators/" + id)
                .then();
    }
}
