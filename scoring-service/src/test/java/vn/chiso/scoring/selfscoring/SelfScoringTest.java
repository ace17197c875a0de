package vn.chiso.scoring.selfscoring;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/** Scoring lines over HTTP: what is entered, what is refused, and that nothing is lost by a refusal. */
@QuarkusTest
class SelfScoringTest {

    private String campaign;
    private String card;

    @BeforeEach
    void the_district_scores_itself() {
        var started = Journey.freshlyOpened();
        campaign = started.campaign();
        card = started.card();
    }

    @Test
    void a_scored_line_shows_points_inputs_author_and_trace() {
        score("II", "{\"inputs\":{\"percent\":94.74},\"explanation\":\"Quyết định công bố\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("self.points", equalTo(47.37f))
                .body("self.inputs.percent", equalTo(94.74f))
                .body("self.by", equalTo("canbo.vl"))
                .body("maxPoints", equalTo(50.00f))
                .body("trace.steps.step", hasItem("ROUNDING"));
        VinhLinh.head()
                .get("/api/v1/scorecards/" + card)
                .then()
                .body("status", equalTo("IN_PROGRESS"))
                .body("linesAssessed", equalTo(1))
                .body("linesTotal", equalTo(14))
                .body("selfPoints", equalTo(47.37f));
        VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/II/explanation", card)
                .then()
                .statusCode(200)
                .body("text.vi", hasItem("94,74 / 100 × 50 = 47,37"))
                .body("text.en", hasItem("94.74 / 100 × 50 = 47.37"))
                .body("scaleText", equalTo("Chỉ số CCHC × 50"));
    }

    @Test
    void what_was_measured_beside_a_judgement_is_kept() {
        score("V.3", "{\"points\":0.5,\"inputs\":{\"indices_up\":1,\"indices_down\":2}}")
                .statusCode(200)
                .body("self.points", equalTo(0.50f))
                .body("self.inputs.indices_down", equalTo(2));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("VI.1", "{\"inputs\":{\"percent\":100.5}}", "above-hundred-percent", "/inputs/percent"),
                Arguments.of("VI.1", "{\"inputs\":{\"percent\":-1}}", "input-negative", "/inputs/percent"),
                Arguments.of("VI.1", "{\"inputs\":{\"percent\":\"NaN\"}}", "input-not-a-number", "/inputs/percent"),
                Arguments.of("VI.1", "{\"inputs\":{}}", "input-missing", "/inputs/numerator"),
                Arguments.of("VI.1", "{}", "input-missing", "/inputs/numerator"),
                Arguments.of("VI.1", "{\"points\":5}", "points-are-computed", "/points"),
                Arguments.of(
                        "V.5",
                        "{\"inputs\":{\"numerator\":3,\"denominator\":0}}",
                        "zero-denominator",
                        "/inputs/denominator"),
                Arguments.of(
                        "V.5",
                        "{\"inputs\":{\"numerator\":4,\"denominator\":3}}",
                        "above-denominator",
                        "/inputs/numerator"),
                Arguments.of(
                        "V.5",
                        "{\"inputs\":{\"numerator\":12345678901234567890123456789,\"denominator\":3}}",
                        "input-too-long",
                        "/inputs/numerator"),
                Arguments.of("I.A.1.1", "{\"inputs\":{\"targetMet\":1}}", "input-not-a-flag", "/inputs/targetMet"),
                Arguments.of("I.B.6.đ", "{\"inputs\":{\"occurrences\":1.5}}", "input-not-whole", "/inputs/occurrences"),
                Arguments.of("I.B.6.đ", "{\"inputs\":{\"occurrences\":-1}}", "input-negative", "/inputs/occurrences"),
                Arguments.of(
                        "I.B.6.đ",
                        "{\"inputs\":{\"occurrences\":1234567890123456789012345678901234567890}}",
                        "input-too-long",
                        "/inputs/occurrences"),
                Arguments.of("I.C.3", "{\"points\":-0.5}", "points-out-of-range", "/points"),
                Arguments.of("I.C.3", "{\"points\":3.5}", "points-out-of-range", "/points"),
                Arguments.of("I.C.3", "{\"points\":1.3}", "points-not-in-step", "/points"),
                Arguments.of("I.C.3", "{}", "points-missing", "/points"),
                Arguments.of("II", "{\"notApplicable\":true}", "explanation-required", "/explanation"),
                Arguments.of(
                        "II",
                        "{\"notApplicable\":true,\"explanation\":\"Không có\",\"inputs\":{\"percent\":\"không rõ\"}}",
                        "input-unknown",
                        "/inputs/percent"),
                Arguments.of("II", "{\"inputs\":{\"percent\":94.74,\"rate\":1}}", "input-unknown", "/inputs/rate"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void wrong_inputs_are_refused_with_code_and_pointer(String code, String body, String problem, String pointer) {
        score(code, body)
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("code", equalTo(problem))
                .body("errors[0].pointer", equalTo(pointer))
                .body("title", not(equalTo(problem)));
        line(code).body("version", equalTo(0)).body("self", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"inputs\":{\"percent\":84.2},\"extra\":1}",
                "{\"inputs\":{\"percent\":1234567890123456789012345678901234567890123}}",
                "{\"inputs\":{\"percent\":1e999999999}}",
                "{\"inputs\":{\"percent\":NaN}}",
                "{\"inputs\":{\"percent\":null}}",
                "{\"inputs\":{\"percent\":{}}}",
                "{\"inputs\":{\"percent\":[84.2]}}",
                "{\"inputs\":{\"per cent\":84.2}}",
                "{\"inputs\":{\"\\u0000\":84.2}}",
                "{\"inputs\":{\"percent\":\"\\u0000\"}}",
                "{\"inputs\":{\"percent\":84.2},\"explanation\":\"a\\u0000b\"}",
                "{\"inputs\":{\"percent\":84.2},\"explanation\":\"a\\ud800b\"}",
                "{\"inputs\":{\"percent\":84.2},\"explanation\":7}",
                "{\"inputs\":{\"percent\":84.2,\"percent\":90}}",
                "[]",
                "null",
                "",
                "{"
            })
    void a_body_that_is_not_of_the_contract_is_a_400_and_changes_nothing(String body) {
        score("VI.1", body).statusCode(400);
        line("VI.1").body("version", equalTo(0)).body("self", nullValue());
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        var officer = VinhLinh.as("canbo.vl", "scoring-officer@QT.VL");
        officer.body("{\"inputs\":{\"percent\":84.2}}")
                .put("/api/v1/scorecards/{card}/lines/VI.1/self", card)
                .then()
                .statusCode(428);
        score("VI.1", "{\"inputs\":{\"percent\":84.2}}").statusCode(200);
        VinhLinh.as("canbo.vl", "scoring-officer@QT.VL")
                .header("If-Match", "\"0\"")
                .body("{\"inputs\":{\"percent\":90}}")
                .put("/api/v1/scorecards/{card}/lines/VI.1/self", card)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"));
        VinhLinh.as("canbo.vl", "scoring-officer@QT.VL")
                .header("If-Match", "*")
                .body("{\"inputs\":{\"percent\":90}}")
                .put("/api/v1/scorecards/{card}/lines/VI.1/self", card)
                .then()
                .statusCode(412);
        line("VI.1").body("self.points", equalTo(4.21f));
    }

    @Test
    void a_line_that_the_set_does_not_have_is_not_there() {
        VinhLinh.head().get("/api/v1/scorecards/{card}/lines/IX.9", card).then().statusCode(404);
        VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/{code}", card, "a\u0000b")
                .then()
                .statusCode(400);
        VinhLinh.head().get("/api/v1/scorecards/not-a-uuid").then().statusCode(404);
    }

    @Test
    void what_does_not_apply_to_the_unit_leaves_points_and_maximum() {
        score("I.C.6", "{\"notApplicable\":true,\"explanation\":\"Không có đường giao thông\"}")
                .statusCode(200)
                .body("self.points", nullValue())
                .body("self.notApplicable", equalTo(true));
        VinhLinh.head().get("/api/v1/scorecards/" + card).then().body("linesAssessed", equalTo(1));
    }

    @Test
    void a_card_with_open_lines_is_not_sent_for_approval() {
        score("II", "{\"inputs\":{\"percent\":94.74}}").statusCode(200);
        step("approval")
                .statusCode(422)
                .body("code", equalTo("lines-not-scored"))
                .body("errors", hasSize(13))
                .body("errors.pointer", hasItem("/lines/VI.1"));
    }

    @Test
    void the_head_submits_what_was_sent_for_approval_and_can_withdraw_it() {
        Journey.scoreAllLines(card);
        step("submission").statusCode(409).body("code", equalTo("scorecard-not-in-this-step"));
        step("approval").statusCode(200).body("status", equalTo("PENDING_APPROVAL"));
        score("II", "{\"inputs\":{\"percent\":90}}").statusCode(409);
        step("submission").statusCode(200).body("status", equalTo("SUBMITTED"));
        step("withdrawal").statusCode(200).body("status", equalTo("IN_PROGRESS"));
        score("II", "{\"inputs\":{\"percent\":90}}").statusCode(200);
    }

    @Test
    void a_step_needs_the_version_that_was_read_and_happens_once() {
        Journey.scoreAllLines(card);
        var path = "/api/v1/scorecards/" + card + "/approval";
        VinhLinh.head().post(path).then().statusCode(428).body("code", equalTo("precondition-required"));
        VinhLinh.head().header("If-Match", "\"0\"").post(path).then().statusCode(412);
        step("approval").statusCode(200);
        step("approval").statusCode(409).body("code", equalTo("scorecard-not-in-this-step"));
        step("submission").statusCode(200);
        step("submission").statusCode(409).body("code", equalTo("scorecard-not-in-this-step"));
        VinhLinh.head().get("/api/v1/scorecards/" + card).then().body("status", equalTo("SUBMITTED"));
    }

    @Test
    void a_card_of_another_unit_is_not_there() {
        var neighbour = VinhLinh.as("canbo.hh", "scoring-officer@QT.HH", "unit-head@QT.HH");
        neighbour.get("/api/v1/scorecards/{card}/lines/II", card).then().statusCode(404);
        VinhLinh.as("canbo.hh", "scoring-officer@QT.HH")
                .header("If-Match", "\"0\"")
                .body("{\"inputs\":{\"percent\":1}}")
                .put("/api/v1/scorecards/{card}/lines/II/self", card)
                .then()
                .statusCode(404);
        VinhLinh.as("thutruong.hh", "unit-head@QT.HH")
                .header("If-Match", "\"0\"")
                .post("/api/v1/scorecards/" + card + "/submission")
                .then()
                .statusCode(404);
        line("II").body("version", equalTo(0));
    }

    @Test
    void a_campaign_goes_on_only_when_every_card_is_submitted() {
        VinhLinh.organiser()
                .header("If-Match", "\"1\"")
                .body("{\"phase\":\"APPRAISAL_1\"}")
                .post("/api/v1/campaigns/" + campaign + "/phase")
                .then()
                .statusCode(409)
                .body("code", equalTo("scorecards-not-submitted"))
                .body("errors[0].pointer", equalTo("/scorecards/" + card))
                .body("errors[0].detail", equalTo("UBND huyện Vĩnh Linh (QT.VL)"))
                .body("detail", equalTo("Số phiếu chấm điểm chưa được nộp: 1. Danh sách nêu tối đa 200 phiếu."));
        VinhLinh.organiser().get("/api/v1/campaigns/" + campaign).then().body("status", equalTo("SELF_SCORING"));
    }

    private ValidatableResponse score(String code, String body) {
        return VinhLinh.as("canbo.vl", "scoring-officer@QT.VL")
                .header("If-Match", line(code).extract().header("ETag"))
                .body(body)
                .put("/api/v1/scorecards/{card}/lines/{code}/self", card, code)
                .then();
    }

    private ValidatableResponse line(String code) {
        return VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse step(String name) {
        return VinhLinh.head()
                .header(
                        "If-Match",
                        VinhLinh.head().get("/api/v1/scorecards/" + card).header("ETag"))
                .post("/api/v1/scorecards/" + card + "/" + name)
                .then();
    }
}
