package vn.chiso.scoring.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/** Nobody appraises his own unit nor what he scored, and what is missing must be reasoned. */
@QuarkusTest
class SeparationOfDutyTest {

    private static String card;

    @BeforeEach
    void the_card_is_in_its_first_appraisal() {
        if (card == null) {
            card = Journey.freshlySubmitted().card();
        }
    }

    @Test
    void nobody_appraises_a_unit_of_his_own_subtree() {
        appraise(VinhLinh.as("chuyenvien.tinh", "appraiser@QT"), "II")
                .statusCode(403)
                .body("code", equalTo("appraiser-of-own-unit"));
    }

    @Test
    void nobody_from_inside_the_assessed_unit_appraises_it() {
        appraise(VinhLinh.as("kiemnhiem", "appraiser@QT.SNV", "scoring-officer@QT.VL.TTR"), "II")
                .statusCode(403)
                .body("code", equalTo("appraiser-of-own-unit"));
        appraise(VinhLinh.as("canbo.vl", "appraiser@QT.VL"), "II").statusCode(403);
    }

    @Test
    void nobody_appraises_a_line_that_he_scored() {
        appraise(VinhLinh.as("canbo.ca", "scoring-officer@CA.VL", "appraiser@QT.SNV"), "I.C.6")
                .statusCode(403)
                .body("code", equalTo("appraiser-scored-line"));
        appraise(VinhLinh.as("canbo.ca", "appraiser@QT.SNV"), "I.C.6")
                .statusCode(403)
                .body("code", equalTo("appraiser-scored-line"));
    }

    /** He approved every line of it, and has gone over to the province since. */
    @Test
    void the_head_who_submitted_the_card_appraises_no_line_of_it() {
        appraise(VinhLinh.as("thutruong.vl", "appraiser@QT.SNV"), "II")
                .statusCode(403)
                .body("code", equalTo("appraiser-scored-line"));

        VinhLinh.as("thutruong.vl", "appraiser@QT.SNV")
                .header(
                        "If-Match",
                        VinhLinh.head().get("/api/v1/scorecards/" + card).header("ETag"))
                .body("{\"copySelf\":true}")
                .post("/api/v1/scorecards/" + card + "/appraisal")
                .then()
                .statusCode(200);
        assertThat(VinhLinh.number(
                        "select count(*) from scorecard_line where appraisal1 #>> '{by,username}' = 'thutruong.vl'"))
                .isZero();
    }

    @Test
    void no_unit_that_is_assessed_in_the_campaign_appraises_where_the_set_names_nobody() {
        appraise(VinhLinh.as("thamdinh.ngoai", "appraiser@TG"), "II").statusCode(404);
    }

    @Test
    void missing_points_need_a_reason_and_a_cause() {
        appraise("{\"points\":1}", "V.3")
                .statusCode(422)
                .body("code", equalTo("reason-required"))
                .body("errors[0].pointer", equalTo("/reason"));
        appraise("{\"points\":1,\"reason\":\"   \"}", "V.3").statusCode(422).body("code", equalTo("reason-required"));
        appraise("{\"points\":1,\"reason\":\"Hai chỉ số giảm\"}", "V.3")
                .statusCode(422)
                .body("code", equalTo("cause-code-required"));
        appraise("{\"copySelf\":true}", "V.3").statusCode(422).body("code", equalTo("reason-required"));
    }

    @Test
    void the_points_of_a_computed_line_bring_their_reason_along() {
        appraise("{\"copySelf\":true}", "VI.1")
                .statusCode(200)
                .body("appraisal1.points", equalTo(4.21f))
                .body("appraisal1.reason", equalTo("Đạt 84,2%"))
                .body("appraisal1.causeCode", nullValue())
                .body("appraisal1.copied", equalTo(true))
                .body("appraisal1.by", equalTo("thamdinh.tinh"));
    }

    @Test
    void an_appraiser_may_find_less_than_was_computed_but_says_why() {
        appraise("{\"points\":1.5,\"copySelf\":false}", "VI.2.a")
                .statusCode(422)
                .body("code", equalTo("reason-required"));
        appraise(
                        "{\"points\":1.5,\"reason\":\"Số liệu không có tài liệu kiểm chứng\",\"causeCode\":\"NO_EVIDENCE\"}",
                        "VI.2.a")
                .statusCode(200)
                .body("appraisal1.points", equalTo(1.50f))
                .body("self.points", equalTo(2.21f));
    }

    @Test
    void points_outside_the_criterion_are_refused() {
        appraise("{\"points\":3.5,\"reason\":\"r\",\"causeCode\":\"C\"}", "I.C.3")
                .statusCode(422)
                .body("code", equalTo("points-out-of-range"));
        appraise("{\"points\":2.3,\"reason\":\"r\",\"causeCode\":\"C\"}", "I.C.3")
                .statusCode(422)
                .body("code", equalTo("points-not-in-step"));
        appraise("{}", "I.C.3").statusCode(422).body("code", equalTo("appraisal-ambiguous"));
        appraise("{\"points\":2,\"copySelf\":true}", "I.C.3")
                .statusCode(422)
                .body("code", equalTo("appraisal-ambiguous"));
    }

    @Test
    void the_unit_can_no_longer_score_or_withdraw() {
        var officer = VinhLinh.as("canbo.nv", "scoring-officer@QT.VL.NV");
        officer.header("If-Match", tag("II"))
                .body("{\"inputs\":{\"percent\":100}}")
                .put("/api/v1/scorecards/{card}/lines/II/self", card)
                .then()
                .statusCode(409)
                .body("code", equalTo("scorecard-not-in-this-step"));
        VinhLinh.head()
                .header(
                        "If-Match",
                        VinhLinh.head().get("/api/v1/scorecards/" + card).header("ETag"))
                .post("/api/v1/scorecards/" + card + "/withdrawal")
                .then()
                .statusCode(409);
    }

    private static ValidatableResponse appraise(RequestSpecification who, String code) {
        return who.header("If-Match", tag(code))
                .body("{\"copySelf\":true}")
                .put("/api/v1/scorecards/{card}/lines/{code}/appraisal", card, code)
                .then();
    }

    private static ValidatableResponse appraise(String body, String code) {
        return VinhLinh.appraiser()
                .header("If-Match", tag(code))
                .body(body)
                .put("/api/v1/scorecards/{card}/lines/{code}/appraisal", card, code)
                .then();
    }

    private static String tag(String code) {
        return VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                .header("ETag");
    }
}
