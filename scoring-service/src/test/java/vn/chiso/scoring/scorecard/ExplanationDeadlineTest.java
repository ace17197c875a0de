package vn.chiso.scoring.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.BusinessDay;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.EventContracts;

/** The unit answers the first appraisal until the campaign's day; then its silence is its word, and what it said is heard. */
@QuarkusTest
class ExplanationDeadlineTest {

    private static final String LAST_DAY = "2024-01-31";

    private final DeadlineLock deadline;

    private String campaign;
    private String card;

    ExplanationDeadlineTest(DeadlineLock deadline) {
        this.deadline = deadline;
    }

    @BeforeEach
    void the_district_is_asked_to_explain() {
        VinhLinh.fresh();
        BusinessDay.is("2023-12-01");
        campaign = Journey.opened();
        card = Journey.card(campaign);
        Journey.submitted(card);
        Journey.enter(campaign, "APPRAISAL_1");
        Journey.appraise(card);
        BusinessDay.is("2024-01-16");
        Journey.enter(campaign, "EXPLANATION");
    }

    @AfterEach
    void today() {
        BusinessDay.isToday();
    }

    @Test
    void the_explanation_ends_with_its_last_day_by_itself() {
        card().body("explanationUntil", equalTo(LAST_DAY));
        BusinessDay.is(LAST_DAY);
        assertThat(deadline.run()).as("the last day is a whole day").isZero();

        BusinessDay.is("2024-02-01");
        explain().statusCode(409).body("code", equalTo("explanation-closed"));
        card().body("status", equalTo("EXPLANATION_REQUESTED"));
        assertThat(deadline.run()).isOne();
        assertThat(deadline.run()).isZero();

        card().body("status", equalTo("EXPLAINED"));
        explain().statusCode(409).body("code", equalTo("scorecard-not-in-this-step"));
        line("IV.5.a").body("explanation", nullValue());
        assertThat(VinhLinh.number("select count(*) from audit_entry where action = 'scorecard.explanation-closed'"
                        + " and actor = 'system' and subject_id = '" + card + "'"))
                .isOne();
    }

    @Test
    void a_card_follows_the_new_date_and_no_explanation_is_passed_over() {
        VinhLinh.organiser()
                .header("If-Match", campaignTag())
                .body("""
                        {"dates":{"selfScoringFrom":"2023-11-07","selfScoringTo":"2023-12-14","appraisal1To":"2024-01-15",
                                  "explanationTo":"2024-02-05","appraisal2To":"2024-02-28"},"reason":"Nghỉ Tết"}""")
                .put("/api/v1/campaigns/" + campaign + "/dates")
                .then()
                .statusCode(200);
        BusinessDay.is("2024-02-05");
        explain().statusCode(200).body("status", equalTo("EXPLAINED")).body("explanationUntil", equalTo("2024-02-05"));
        Journey.enter(campaign, "APPRAISAL_2");

        enterReview()
                .statusCode(409)
                .body("code", equalTo("lines-not-appraised"))
                .body("errors.pointer", contains("/scorecards/" + card + "/lines/IV.5.a"));

        VinhLinh.appraiser()
                .header("If-Match", line("IV.5.a").extract().header("ETag"))
                .body("{\"points\":0.75,\"reason\":\"Phụ lục nộp chậm\",\"causeCode\":\"REPORT_FORM\"}")
                .put("/api/v1/scorecards/{card}/lines/IV.5.a/appraisal", card)
                .then()
                .statusCode(200);
        enterReview().statusCode(200);
        theWholeStoryIsTold();
    }

    private void theWholeStoryIsTold() {
        var told = VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/IV.5.a/explanation", card)
                .then()
                .statusCode(200)
                .body("points", equalTo(0.75f))
                .body("selfPoints", equalTo(1.00f))
                .body("appraisals.stage", contains("APPRAISAL_1", "APPRAISAL_2", "FINAL"))
                .body(
                        "text.vi",
                        hasItems(
                                "Điểm do người có thẩm quyền chấm: 1",
                                "Thẩm định lần 1: 0,50 điểm",
                                "Lý do: Báo cáo thiếu phụ lục, chưa đúng mẫu",
                                "Đơn vị giải trình: Đã bổ sung phụ lục",
                                "Thẩm định lần 2: 0,75 điểm",
                                "Điểm chính thức: 0,75 điểm"))
                .body("text.en", hasItems("First appraisal: 0.50 points", "Final: 0.75 points"));
        EventContracts.assertValid(
                Path.of("contracts/explanation.schema.json"), told.extract().asString());
    }

    private ValidatableResponse explain() {
        return VinhLinh.head()
                .header("If-Match", card().extract().header("ETag"))
                .body("{\"lines\":[{\"code\":\"IV.5.a\",\"text\":\"Đã bổ sung phụ lục\"}]}")
                .post("/api/v1/scorecards/" + card + "/explanations")
                .then();
    }

    private ValidatableResponse enterReview() {
        return VinhLinh.organiser()
                .header("If-Match", campaignTag())
                .body("{\"phase\":\"REVIEW\"}")
                .post("/api/v1/campaigns/" + campaign + "/phase")
                .then();
    }

    private String campaignTag() {
        return VinhLinh.organiser().get("/api/v1/campaigns/" + campaign).header("ETag");
    }

    private ValidatableResponse card() {
        return VinhLinh.head().get("/api/v1/scorecards/" + card).then().statusCode(200);
    }

    private ValidatableResponse line(String code) {
        return VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                .then()
                .statusCode(200);
    }
}
