package vn.chiso.scoring.appraisal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/** Explanation and second appraisal: what the unit says is heard, and what is final is the last word. */
@QuarkusTest
class SecondRoundTest {

    private String campaign;
    private String card;

    @BeforeEach
    void the_first_appraisal_is_done() {
        var started = Journey.freshlySubmitted();
        campaign = started.campaign();
        card = started.card();
    }

    @Test
    void the_explanation_phase_waits_for_every_line() {
        VinhLinh.organiser()
                .header(
                        "If-Match",
                        VinhLinh.organiser()
                                .get("/api/v1/campaigns/" + campaign)
                                .header("ETag"))
                .body("{\"phase\":\"EXPLANATION\"}")
                .post("/api/v1/campaigns/" + campaign + "/phase")
                .then()
                .statusCode(409)
                .body("code", equalTo("lines-not-appraised"))
                .body("errors.pointer", hasItem("/scorecards/" + card + "/lines/II"))
                .body("errors.detail", hasItem("UBND huyện Vĩnh Linh (QT.VL): II"))
                .body("detail", startsWith("Số tiêu chí chưa được thẩm định: "));
    }

    @Test
    void an_explained_line_can_be_raised_and_the_rest_stays() {
        Journey.appraise(card);
        Journey.enter(campaign, "EXPLANATION");
        explain("""
                {"lines":[{"code":"IV.5.a","text":"Đã bổ sung phụ lục ngày 10/01/2024","pointsAskedFor":0.75}]}""").statusCode(200).body("status", equalTo("EXPLAINED"));
        Journey.enter(campaign, "APPRAISAL_2");
        appraise("IV.5.a", "{\"points\":0.75,\"reason\":\"Phụ lục nộp chậm\",\"causeCode\":\"REPORT_FORM\"}")
                .statusCode(200)
                .body("appraisal1.points", equalTo(0.50f))
                .body("explanation.pointsAskedFor", equalTo(0.75f))
                .body("appraisal2.points", equalTo(0.75f));
        appraise("V.3", "{\"copySelf\":true}")
                .statusCode(200)
                .body("appraisal2.points", equalTo(0.50f))
                .body("appraisal2.causeCode", equalTo("BUSINESS_INDICES"));
        Journey.enter(campaign, "REVIEW");

        line("IV.5.a").body("final.points", equalTo(0.75f));
        line("II").body("final.points", equalTo(47.37f)).body("appraisal2", nullValue());
        VinhLinh.head()
                .get("/api/v1/scorecards/" + card)
                .then()
                .body("status", equalTo("FINAL"))
                .body("appraisedPoints", equalTo(69.50f));
        VinhLinh.head()
                .get("/api/v1/results/" + Journey.publish(campaign))
                .then()
                .body("deductedPoints", equalTo(27.50f));
    }

    @Test
    void one_request_takes_over_what_nobody_explained() {
        Journey.appraise(card);
        Journey.enter(campaign, "EXPLANATION");
        explain("{\"lines\":[{\"code\":\"IV.5.a\",\"text\":\"Đã bổ sung\"}]}").statusCode(200);
        Journey.enter(campaign, "APPRAISAL_2");
        appraise("V.3", "{\"points\":1,\"reason\":\"Xem lại\",\"causeCode\":\"BUSINESS_INDICES\"}")
                .statusCode(200);
        takeOver().statusCode(200);

        line("II")
                .body("appraisal2.points", equalTo(47.37f))
                .body("appraisal2.copied", equalTo(true))
                .body("appraisal2.by", equalTo("thamdinh.tinh"));
        line("I.C.3").body("appraisal2.points", equalTo(2.00f)).body("appraisal2.causeCode", equalTo("FIRES"));
        line("V.3").body("appraisal2.points", equalTo(1.00f)).body("appraisal2.copied", equalTo(false));
        line("IV.5.a").body("appraisal2", nullValue());
        takeOver().statusCode(200);
        line("II").body("version", equalTo(3));
    }

    @Test
    void what_is_over_is_refused_and_changes_nothing() {
        head("submission").statusCode(409).body("code", equalTo("scorecard-not-in-this-step"));
        head("withdrawal").statusCode(409).body("code", equalTo("scorecard-not-in-this-step"));
        head("approval").statusCode(409);
        VinhLinh.as("canbo.vl", "scoring-officer@QT.VL")
                .header("If-Match", line("II").extract().header("ETag"))
                .body("{\"inputs\":{\"percent\":1}}")
                .put("/api/v1/scorecards/{card}/lines/II/self", card)
                .then()
                .statusCode(409)
                .body("code", equalTo("scorecard-not-in-this-step"));
        VinhLinh.head().get("/api/v1/scorecards/" + card).then().body("status", equalTo("IN_APPRAISAL_1"));
        line("II").body("self.points", equalTo(47.37f)).body("version", equalTo(1));
    }

    @Test
    void only_the_head_explains_and_only_lines_of_the_card() {
        Journey.appraise(card);
        Journey.enter(campaign, "EXPLANATION");
        VinhLinh.as("canbo.ttr", "scoring-officer@QT.VL.TTR")
                .header("If-Match", cardTag())
                .body("{\"lines\":[]}")
                .post("/api/v1/scorecards/" + card + "/explanations")
                .then()
                .statusCode(403);
        explain("{\"lines\":[{\"code\":\"IX.1\",\"text\":\"…\"}]}")
                .statusCode(404)
                .body("errors[0].pointer", equalTo("/lines/0/code"));
        explain("{\"lines\":[{\"code\":\"II\",\"text\":\"…\",\"pointsAskedFor\":51}]}")
                .statusCode(422)
                .body("code", equalTo("points-out-of-range"))
                .body("errors[0].pointer", equalTo("/lines/0/pointsAskedFor"));
        explain("{\"lines\":[{\"code\":\"II\",\"text\":\" \"}]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines/0/text"));
        line("II").body("explanation", nullValue());
    }

    private ValidatableResponse takeOver() {
        return VinhLinh.appraiser()
                .header("If-Match", cardTag())
                .body("{\"copySelf\":true}")
                .post("/api/v1/scorecards/" + card + "/appraisal")
                .then();
    }

    private ValidatableResponse head(String step) {
        return VinhLinh.head()
                .header("If-Match", cardTag())
                .post("/api/v1/scorecards/" + card + "/" + step)
                .then();
    }

    private ValidatableResponse explain(String body) {
        return VinhLinh.head()
                .header("If-Match", cardTag())
                .body(body)
                .post("/api/v1/scorecards/" + card + "/explanations")
                .then();
    }

    private ValidatableResponse appraise(String code, String body) {
        return VinhLinh.appraiser()
                .header("If-Match", line(code).extract().header("ETag"))
                .body(body)
                .put("/api/v1/scorecards/{card}/lines/{code}/appraisal", card, code)
                .then();
    }

    private ValidatableResponse line(String code) {
        return VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                .then()
                .statusCode(200);
    }

    private String cardTag() {
        return VinhLinh.head().get("/api/v1/scorecards/" + card).header("ETag");
    }
}
