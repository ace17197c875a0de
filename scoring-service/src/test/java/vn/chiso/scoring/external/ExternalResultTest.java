package vn.chiso.scoring.external;

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
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

@QuarkusTest
class ExternalResultTest {

    private static final String VALID = """
            {"assessedUnitId":"%s","programme":"TASK_COMPLETION","period":"2023",
             "decision":{"number":"473/QĐ-UBND","date":"2024-03-06","issuerUnitId":"%s"},
             "class":"COMPLETED_EXCELLENT","rank":1,"rankedUnits":10,"points":69.25,"maxPoints":97}""".formatted(VinhLinh.DISTRICT, VinhLinh.PROVINCE);

    @BeforeEach
    void the_units_are_known() {
        VinhLinh.fresh();
    }

    @Test
    void class_and_rank_are_kept_as_published() {
        var id = Journey.externalResult();

        VinhLinh.head()
                .get("/api/v1/external-results/" + id)
                .then()
                .statusCode(200)
                .body("class", equalTo("COMPLETED_EXCELLENT"))
                .body("rank", equalTo(1))
                .body("rankedUnits", equalTo(10))
                .body("kind", equalTo("EXTERNAL"));
        VinhLinh.head()
                .get("/api/v1/external-results?assessedUnitId=" + VinhLinh.DISTRICT)
                .then()
                .body("items", hasSize(1));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("\"rank\":1", "\"rank\":11", 422, "rank-beyond-ranked-units", "/rank"),
                Arguments.of("\"rank\":1", "\"rank\":0", 400, "validation-failed", "/rank"),
                Arguments.of("69.25", "97.01", 422, "points-above-maximum", "/points"),
                Arguments.of("69.25", "-1", 400, "validation-failed", "/points"),
                Arguments.of("69.25", "1.12345", 422, "points-too-long", "/points"),
                Arguments.of(
                        ",\"issuerUnitId\":\"" + VinhLinh.PROVINCE + "\"",
                        "",
                        422,
                        "issuer-required",
                        "/decision/issuerUnitId"),
                Arguments.of("473/QĐ-UBND", "", 400, "validation-failed", "/decision/number"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_result_that_makes_no_sense_is_refused(String good, String bad, int status, String code, String pointer) {
        post("tochuc.tinh", "organiser@QT", VALID.replace(good, bad))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void only_an_organiser_of_the_unit_records_it() {
        post("lanhdao.tinh", "leader@QT", VALID).statusCode(403);
        post("khach", "organiser@TG", VALID).statusCode(404);
    }

    private static ValidatableResponse post(String who, String grant, String body) {
        return VinhLinh.as(who, grant)
                .body(body)
                .post("/api/v1/external-results")
                .then();
    }
}
