package vn.chiso.scoring.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.BusinessDay;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/** The deadline of a campaign closes the cards of that campaign, by itself, once, and lets them be appraised as they are. */
@QuarkusTest
class DeadlineLockTest {

    private static final String LAST_DAY = "2023-12-14";
    private static final String DAY_AFTER = "2023-12-15";

    private final DeadlineLock deadline;

    private String campaign;
    private String card;

    DeadlineLockTest(DeadlineLock deadline) {
        this.deadline = deadline;
    }

    @BeforeEach
    void the_district_scores_itself_in_time() {
        VinhLinh.fresh();
        BusinessDay.is("2023-12-01");
        campaign = opened(LAST_DAY);
        card = Journey.card(campaign);
    }

    @AfterEach
    void today() {
        BusinessDay.isToday();
    }

    @Test
    void the_last_day_is_a_whole_day() {
        BusinessDay.is(LAST_DAY);

        assertThat(deadline.run()).isZero();
        score("VI.1").statusCode(200);
        card().body("selfScoringUntil", equalTo(LAST_DAY)).body("lockedAt", nullValue());
    }

    @Test
    void a_card_in_work_is_locked_when_its_deadline_has_passed() {
        score("VI.1").statusCode(200);
        BusinessDay.is(DAY_AFTER);

        assertThat(deadline.run()).isEqualTo(1);

        card().body("status", equalTo("IN_PROGRESS"))
                .body("lockReason", equalTo("DEADLINE"))
                .body("lockedAt", notNullValue())
                .body("linesAssessed", equalTo(1));
        score("II").statusCode(409).body("code", equalTo("scorecard-locked"));
        step("approval").statusCode(409).body("code", equalTo("scorecard-locked"));
        assertThat(VinhLinh.number("select count(*) from audit_entry where action = 'scorecard.locked'"
                        + " and actor = 'system' and subject_id = '" + card + "'"))
                .isEqualTo(1);
        assertThat(told("scorecard-locked", card)).isEqualTo(1);
    }

    @Test
    void who_writes_after_midnight_is_refused_before_the_lock_comes_by() {
        score("VI.1").statusCode(200);
        BusinessDay.is(DAY_AFTER);

        score("II").statusCode(409).body("code", equalTo("scorecard-locked"));
        card().body("lockedAt", nullValue()).body("linesAssessed", equalTo(1));
    }

    /** A known system closed every campaign on its first run, whatever their dates. */
    @Test
    void only_cards_of_the_campaign_whose_deadline_has_passed_are_locked() {
        var later = opened("2023-12-20");
        var past = pastCampaign();
        BusinessDay.is(DAY_AFTER);

        assertThat(deadline.run()).isEqualTo(1);

        card().body("lockReason", equalTo("DEADLINE"));
        card(Journey.card(later)).body("lockedAt", nullValue());
        card(Journey.card(past)).body("lockedAt", nullValue()).body("selfScoringUntil", nullValue());
        BusinessDay.is("2024-06-01");
        assertThat(deadline.run())
                .as("the service was down over the second deadline")
                .isEqualTo(1);
        card(Journey.card(later)).body("lockReason", equalTo("DEADLINE"));
        card(Journey.card(past)).body("lockedAt", nullValue());
    }

    @Test
    void a_card_that_no_deadline_closes_is_given_none_when_the_explanation_is_prolonged() {
        campaign = pastCampaign();
        card = Journey.card(campaign);
        score("VI.1").statusCode(200);

        VinhLinh.organiser()
                .header(
                        "If-Match",
                        VinhLinh.organiser()
                                .get("/api/v1/campaigns/" + campaign)
                                .header("ETag"))
                .body("""
                        {"dates":{"selfScoringFrom":"2023-11-07","selfScoringTo":"2023-11-30","appraisal1To":"2024-01-15",
                                  "explanationTo":"2024-02-05","appraisal2To":"2024-02-28"},"reason":"Nghỉ Tết"}""")
                .put("/api/v1/campaigns/" + campaign + "/dates")
                .then()
                .statusCode(200);

        card().body("selfScoringUntil", nullValue());
        assertThat(deadline.run()).isZero();
        score("II").statusCode(200);
    }

    @Test
    void replicas_that_look_at_once_lock_a_card_once() throws Exception {
        BusinessDay.is(DAY_AFTER);
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = replicas.invokeAll(List.<Callable<Integer>>of(deadline::run, deadline::run, deadline::run));
            int locked = 0;
            for (Future<Integer> run : runs) {
                locked += run.get();
            }
            assertThat(locked).isEqualTo(1);
        }

        assertThat(deadline.run()).isZero();
        assertThat(told("scorecard-locked", card)).isEqualTo(1);
    }

    @Test
    void what_was_submitted_in_time_is_not_locked_and_stays_submitted() {
        Journey.submitted(card);
        BusinessDay.is(DAY_AFTER);

        assertThat(deadline.run()).isZero();
        step("withdrawal").statusCode(409).body("code", equalTo("scorecard-locked"));
        card().body("status", equalTo("SUBMITTED")).body("lockedAt", nullValue());
    }

    @Test
    void a_locked_card_is_appraised_as_what_it_has() {
        score("VI.1").statusCode(200);
        BusinessDay.is("2023-12-20");
        Journey.enter(campaign, "APPRAISAL_1");
        card().body("status", equalTo("IN_APPRAISAL_1")).body("lockReason", equalTo("DEADLINE"));

        VinhLinh.appraiser()
                .header("If-Match", card().extract().header("ETag"))
                .body("{\"copySelf\":true}")
                .post("/api/v1/scorecards/" + card + "/appraisal")
                .then()
                .statusCode(200);

        card().body("appraisedPoints", equalTo(4.21f));
        line("II")
                .body("self", nullValue())
                .body("appraisal1.points", equalTo(0))
                .body("appraisal1.causeCode", equalTo("NOT_SELF_SCORED"))
                .body("appraisal1.reason", equalTo("Đơn vị không tự chấm điểm trong thời hạn"));
        for (var phase : List.of("EXPLANATION", "APPRAISAL_2", "REVIEW")) {
            Journey.enter(campaign, phase);
        }
        var result = Journey.publish(campaign);
        VinhLinh.head().get("/api/v1/results/" + result).then().statusCode(200).body("appraisedPoints", equalTo(4.21f));
        VinhLinh.head()
                .get("/api/v1/results/" + result + "/verification")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true));
    }

    @Test
    void a_card_that_is_neither_submitted_nor_past_its_deadline_still_holds_the_appraisal_back() {
        VinhLinh.organiser()
                .header(
                        "If-Match",
                        VinhLinh.organiser()
                                .get("/api/v1/campaigns/" + campaign)
                                .header("ETag"))
                .body("{\"phase\":\"APPRAISAL_1\"}")
                .post("/api/v1/campaigns/" + campaign + "/phase")
                .then()
                .statusCode(409)
                .body("code", equalTo("scorecards-not-submitted"))
                .body("errors.pointer", hasItem("/scorecards/" + card));
    }

    private static String opened(String selfScoringTo) {
        var opened = Journey.campaign(selfScoringTo);
        Journey.enter(opened, "SELF_SCORING");
        return opened;
    }

    /** Opened after its own deadline, to record a year that is over. */
    private static String pastCampaign() {
        return opened("2023-11-30");
    }

    private ValidatableResponse score(String code) {
        return VinhLinh.as("canbo.vl", "scoring-officer@QT.VL")
                .header("If-Match", line(code).extract().header("ETag"))
                .body("{\"inputs\":{\"percent\":84.2}}")
                .put("/api/v1/scorecards/{card}/lines/{code}/self", card, code)
                .then();
    }

    private ValidatableResponse step(String name) {
        return VinhLinh.head()
                .header("If-Match", card().extract().header("ETag"))
                .post("/api/v1/scorecards/" + card + "/" + name)
                .then();
    }

    private ValidatableResponse line(String code) {
        return VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse card() {
        return card(card);
    }

    private static ValidatableResponse card(String id) {
        return VinhLinh.head().get("/api/v1/scorecards/" + id).then().statusCode(200);
    }

    private static long told(String type, String card) {
        return VinhLinh.number(
                "select count(*) from outbox_event where event_key = '%s' and headers ->> 'ce_type' = '%s'"
                        .formatted(card, "chiso.scoring." + type + ".v1"));
    }
}
