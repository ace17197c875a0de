package vn.chiso.scoring.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.scoring.VinhLinh;

/** What a system measures nobody types in: a unit that could would write its own punctuality. */
@QuarkusTest
class MeasuredIndicatorTest {

    @BeforeEach
    void the_catalogue_has_indicators_of_both_kinds() {
        VinhLinh.fresh();
        define(302, "TASKS_DONE", "\"Chiso\"");
        define(303, "ONLINE_DOSSIER_PERCENT", "\"Cổng dịch vụ công\"");
        define(304, "VISITS", "null");
        VinhLinh.awaitRows("select count(*) from indicator_definition", 4);
    }

    @ParameterizedTest
    @CsvSource({
        "scoring-officer@QT.VL.TTR, TASK_PUNCTUALITY",
        "unit-head@QT.VL.TTR, TASK_PUNCTUALITY",
        "organiser@QT, TASK_PUNCTUALITY",
        "portal@QT, TASK_PUNCTUALITY",
        "scoring-officer@QT.VL.TTR, TASKS_DONE"
    })
    void a_measured_value_is_typed_in_by_nobody(String grant, String indicator) {
        post(grant, indicator, "vi")
                .statusCode(409)
                .body("code", equalTo("indicator-is-measured"))
                .body("title", equalTo("Giá trị của chỉ tiêu này do hệ thống đo, không nhập tay được"))
                .body("errors[0].pointer", equalTo("/indicator"));
        post(grant, indicator, "en")
                .body("title", equalTo("Values of this indicator are measured by the system and cannot be typed in"));

        assertThat(VinhLinh.number("select count(*) from indicator_value")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ONLINE_DOSSIER_PERCENT", "VISITS"})
    void a_value_from_elsewhere_is_typed_in(String indicator) {
        post("scoring-officer@QT.VL.TTR", indicator, "vi").statusCode(201).body("indicator", equalTo(indicator));
    }

    @Test
    void the_portal_brings_values_but_reads_none() {
        post("portal@QT", "VISITS", "vi").statusCode(201);

        VinhLinh.as("portal", "portal@QT")
                .get("/api/v1/indicator-values")
                .then()
                .statusCode(200)
                .body("items", empty());
        VinhLinh.as("xem", "viewer@QT.VL")
                .get("/api/v1/indicator-values")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    private static void define(int number, String code, String sourceSystem) {
        VinhLinh.publish(
                "criteria.indicator", VinhLinh.unit(number), "chiso.criteria.indicator-defined.v1", """
                {"id":"%s","version":0,"code":"%s","name":"%s","unitOfMeasure":"%%","direction":"HIGHER_IS_BETTER",
                 "scale":2,"sourceSystem":%s}""".formatted(
                                VinhLinh.unit(number), code, code, sourceSystem));
    }

    private static ValidatableResponse post(String grant, String indicator, String language) {
        return VinhLinh.as("nguoi.nhap", grant)
                .header("Accept-Language", language)
                .body("""
                        {"indicator":"%s","unitId":"%s","period":"2023","numerator":7,"denominator":8,
                         "source":"Báo cáo 12/BC"}""".formatted(indicator, VinhLinh.unit(108)))
                .post("/api/v1/indicator-values")
                .then();
    }
}
