package vn.chiso.scoring.indicator;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.scoring.VinhLinh;

@QuarkusTest
class IndicatorValueTest {

    private static final String VALID = """
            {"indicator":"DOSSIERS_ON_TIME","unitId":"%s","period":"2023","numerator":7,"denominator":8,"source":"Báo cáo 12/BC"}""".formatted(VinhLinh.unit(108));

    @BeforeEach
    void the_catalogue_is_known() {
        VinhLinh.fresh();
        VinhLinh.publish("criteria.indicator", VinhLinh.unit(302), "chiso.criteria.indicator-defined.v1", """
                {"id":"%s","version":0,"code":"DOSSIERS_ON_TIME","name":"Hồ sơ giải quyết đúng hạn","unitOfMeasure":"%%",
                 "direction":"HIGHER_IS_BETTER","scale":2,"sourceSystem":null}""".formatted(
                        VinhLinh.unit(302)));
        VinhLinh.awaitRows("select count(*) from indicator_definition", 2);
    }

    @Test
    void a_value_keeps_its_exact_pair_and_its_source() {
        post(VALID)
                .statusCode(201)
                .body("numerator", equalTo(7))
                .body("denominator", equalTo(8))
                .body("percent", equalTo(87.50f))
                .body("recordedBy", equalTo("canbo.ttr"))
                .body("current", equalTo(true));
        post(VALID.replace("\"numerator\":7", "\"numerator\":8")).statusCode(201);
        VinhLinh.head()
                .get("/api/v1/indicator-values?unitId=" + VinhLinh.unit(108))
                .then()
                .body("items", hasSize(1))
                .body("items[0].percent", equalTo(100.00f));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("DOSSIERS_ON_TIME", "GDP", 422, "unknown-indicator", "/indicator"),
                Arguments.of("\"denominator\":8", "\"denominator\":0", 422, "denominator-is-zero", "/denominator"),
                Arguments.of("\"denominator\":8,", "", 422, "value-ambiguous", "/value"),
                Arguments.of("\"numerator\":7", "\"numerator\":7,\"value\":1", 422, "value-ambiguous", "/value"),
                Arguments.of("\"numerator\":7", "\"numerator\":-7", 422, "value-negative", "/numerator"),
                Arguments.of("\"numerator\":7", "\"numerator\":1e30", 422, "value-too-long", "/numerator"),
                Arguments.of(
                        "\"numerator\":7,\"denominator\":8", "\"value\":82.505", 422, "value-too-precise", "/value"),
                Arguments.of("\"2023\"", "\"năm 2023\"", 400, "validation-failed", "/period"),
                Arguments.of("Báo cáo 12/BC", " ", 400, "validation-failed", "/source"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_value_that_makes_no_sense_is_refused(String good, String bad, int status, String code, String pointer) {
        post(VALID.replace(good, bad))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void a_value_of_a_foreign_unit_cannot_be_recorded() {
        VinhLinh.as("canbo.ca", "scoring-officer@CA.VL")
                .body(VALID)
                .post("/api/v1/indicator-values")
                .then()
                .statusCode(404);
        VinhLinh.as("xem", "viewer@QT.VL")
                .body(VALID)
                .post("/api/v1/indicator-values")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse post(String body) {
        return VinhLinh.as("canbo.ttr", "scoring-officer@QT.VL.TTR")
                .body(body)
                .post("/api/v1/indicator-values")
                .then();
    }
}
