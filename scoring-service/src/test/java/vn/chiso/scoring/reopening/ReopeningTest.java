package vn.chiso.scoring.reopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.scoring.BusinessDay;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.Baseline;

/** The organiser gives cards back: which, until when, and who may. */
@QuarkusTest
class ReopeningTest {

    private static final String BY_UNIT =
            "{\"unitId\":\"%s\",\"reason\":\"Số liệu chưa đủ\",\"until\":\"2023-12-22\"}".formatted(VinhLinh.DISTRICT);

    private String campaign;
    private String card;

    @BeforeEach
    void the_district_scored_itself_in_time() {
        BusinessDay.is("2023-12-01");
        var started = Baseline.of("submitted in time", Journey.Started.class, () -> {
            VinhLinh.fresh();
            String opened = Journey.opened();
            Journey.submitted(Journey.card(opened));
            return new Journey.Started(opened, Journey.card(opened));
        });
        campaign = started.campaign();
        card = started.card();
    }

    @AfterEach
    void today() {
        BusinessDay.isToday();
    }

    @Test
    void a_submitted_card_goes_back_to_its_unit_with_a_deadline_of_its_own() {
        BusinessDay.is("2023-12-18");
        reopen(BY_UNIT)
                .statusCode(201)
                .body("scorecardId", equalTo(card))
                .body("reason", equalTo("Số liệu chưa đủ"))
                .body("until", equalTo("2023-12-22"))
                .body("by", equalTo("tochuc.tinh"));

        card().body("status", equalTo("IN_PROGRESS")).body("selfScoringUntil", equalTo("2023-12-22"));
        score("VI.1").statusCode(200);
        BusinessDay.is("2023-12-23");
        score("VI.1").statusCode(409).body("code", equalTo("scorecard-locked"));
        VinhLinh.head()
                .get("/api/v1/campaigns/" + campaign + "/reopenings")
                .then()
                .body("items", hasSize(1))
                .body("items[0].assessedUnitId", equalTo(VinhLinh.DISTRICT));
        assertThat(VinhLinh.number("select count(*) from audit_entry where action = 'scorecard.reopened'"
                        + " and grant_used = 'organiser@QT' and after ->> 'reason' = 'Số liệu chưa đủ'"))
                .isEqualTo(1);
    }

    @Test
    void a_card_that_comes_back_while_others_are_appraised_joins_them() {
        Journey.enter(campaign, "APPRAISAL_1");
        reopen(BY_UNIT).statusCode(201);
        score("VI.1").statusCode(200);
        VinhLinh.organiser()
                .header(
                        "If-Match",
                        VinhLinh.organiser()
                                .get("/api/v1/campaigns/" + campaign)
                                .header("ETag"))
                .body("{\"phase\":\"EXPLANATION\"}")
                .post("/api/v1/campaigns/" + campaign + "/phase")
                .then()
                .statusCode(409);

        Journey.send(VinhLinh.head(), card, "approval");
        Journey.send(VinhLinh.head(), card, "submission");

        card().body("status", equalTo("IN_APPRAISAL_1"));
        Journey.appraise(card);
    }

    /** He answered for every line of it once, whoever does so after him. */
    @Test
    void the_head_who_submitted_it_first_appraises_no_line_of_it_after_another_head_did_so() {
        Journey.enter(campaign, "APPRAISAL_1");
        reopen(BY_UNIT).statusCode(201);
        Journey.send(VinhLinh.as("thutruong.moi", "unit-head@QT.VL"), card, "approval");
        Journey.send(VinhLinh.as("thutruong.moi", "unit-head@QT.VL"), card, "submission");

        var line = "/api/v1/scorecards/" + card + "/lines/II";
        for (var head : List.of("thutruong.vl", "thutruong.moi")) {
            VinhLinh.as(head, "appraiser@QT.SNV")
                    .header("If-Match", VinhLinh.head().get(line).header("ETag"))
                    .body("{\"copySelf\":true}")
                    .put(line + "/appraisal")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("appraiser-scored-line"));
        }
    }

    @Test
    void a_card_whose_appraisal_has_begun_is_not_given_back() {
        Journey.enter(campaign, "APPRAISAL_1");
        Journey.appraise(card);

        reopen(BY_UNIT).statusCode(409).body("code", equalTo("appraisal-began"));
        card().body("status", equalTo("IN_APPRAISAL_1"));
    }

    @Test
    void a_card_that_is_open_is_not_reopened() {
        reopen(BY_UNIT).statusCode(201);

        reopen(BY_UNIT).statusCode(409).body("code", equalTo("scorecard-not-in-this-step"));
        assertThat(VinhLinh.number("select count(*) from reopening")).isEqualTo(1);
    }

    static Stream<Arguments> refusals() {
        var other = UUID.randomUUID();
        return Stream.of(
                Arguments.of("{\"reason\":\"a\"}", 422, "reopening-ambiguous", "/unitId"),
                Arguments.of(
                        "{\"unitId\":\"%s\",\"scorecardId\":\"%s\",\"reason\":\"a\"}".formatted(other, other),
                        422,
                        "reopening-ambiguous",
                        "/unitId"),
                Arguments.of("{\"unitId\":\"%s\",\"reason\":\"a\"}".formatted(other), 404, "not-found", "/unitId"),
                Arguments.of(
                        "{\"scorecardId\":\"%s\",\"reason\":\"a\"}".formatted(other), 404, "not-found", "/scorecardId"),
                Arguments.of(BY_UNIT.replace("Số liệu chưa đủ", " "), 400, "validation-failed", "/reason"),
                Arguments.of(BY_UNIT.replace(",\"until\":\"2023-12-22\"", ""), 422, "until-required", "/until"),
                Arguments.of(BY_UNIT.replace("2023-12-22", "2023-12-17"), 422, "until-out-of-range", "/until"),
                Arguments.of(BY_UNIT.replace("2023-12-22", "2024-01-16"), 422, "until-out-of-range", "/until"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_reopening_that_makes_no_sense_changes_nothing(String body, int status, String code, String pointer) {
        BusinessDay.is("2023-12-18");

        reopen(body).statusCode(status).body("code", equalTo(code)).body("errors[0].pointer", equalTo(pointer));
        card().body("status", equalTo("SUBMITTED"));
    }

    @Test
    void only_the_organiser_reopens() {
        reopen(VinhLinh.head(), BY_UNIT).statusCode(403);
        reopen(VinhLinh.as("khach", "organiser@TG"), BY_UNIT).statusCode(404);
    }

    @Test
    void a_cancelled_campaign_freezes_its_cards_in_every_step() {
        Journey.enter(campaign, "APPRAISAL_1");
        Journey.end(campaign, "cancellation", "{\"reason\":\" \"}").then().statusCode(400);
        Journey.end(campaign, "cancellation", "{\"reason\":\"Đổi bộ tiêu chí\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancellationReason", equalTo("Đổi bộ tiêu chí"));

        card().body("status", equalTo("IN_APPRAISAL_1")).body("lockReason", equalTo("CANCELLED"));
        VinhLinh.appraiser()
                .header("If-Match", card().extract().header("ETag"))
                .body("{\"copySelf\":true}")
                .post("/api/v1/scorecards/" + card + "/appraisal")
                .then()
                .statusCode(409)
                .body("code", equalTo("scorecard-frozen"));
        reopen(BY_UNIT).statusCode(409);
        Journey.end(campaign, "cancellation", "{\"reason\":\"a\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("phase-not-next"));
        Journey.end(campaign, "closure", "{}").then().statusCode(409);
    }

    @Test
    void a_published_campaign_is_closed_and_no_longer_cancelled() {
        BusinessDay.is("2024-03-06");
        Journey.enter(campaign, "APPRAISAL_1");
        Journey.appraise(card);
        for (var phase : new String[] {"EXPLANATION", "APPRAISAL_2", "REVIEW"}) {
            Journey.enter(campaign, phase);
        }
        Journey.publish(campaign);

        Journey.end(campaign, "cancellation", "{\"reason\":\"a\"}").then().statusCode(409);
        Journey.end(campaign, "closure", "{}").then().statusCode(200).body("status", equalTo("CLOSED"));
        card().body("status", equalTo("PUBLISHED")).body("lockedAt", nullValue());
    }

    @Test
    void an_end_needs_the_version_that_was_read_and_the_organiser() {
        var path = "/api/v1/campaigns/" + campaign + "/cancellation";
        VinhLinh.organiser().body("{\"reason\":\"a\"}").post(path).then().statusCode(428);
        VinhLinh.organiser()
                .header("If-Match", "\"0\"")
                .body("{\"reason\":\"a\"}")
                .post(path)
                .then()
                .statusCode(412);
        VinhLinh.head()
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"a\"}")
                .post(path)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse reopen(String body) {
        return reopen(VinhLinh.organiser(), body);
    }

    private ValidatableResponse reopen(RequestSpecification caller, String body) {
        return caller.body(body)
                .post("/api/v1/campaigns/" + campaign + "/reopenings")
                .then();
    }

    private ValidatableResponse score(String code) {
        var path = "/api/v1/scorecards/" + card + "/lines/" + code;
        return VinhLinh.as("canbo.vl", "scoring-officer@QT.VL")
                .header("If-Match", VinhLinh.head().get(path).header("ETag"))
                .body("{\"inputs\":{\"percent\":84.2}}")
                .put(path + "/self")
                .then();
    }

    private ValidatableResponse card() {
        return VinhLinh.head().get("/api/v1/scorecards/" + card).then().statusCode(200);
    }
}
