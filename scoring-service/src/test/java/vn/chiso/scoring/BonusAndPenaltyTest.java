package vn.chiso.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;

/** Sections outside the total, from the catalogue to the published result: added and taken away, capped, and no deductions. */
@QuarkusTest
class BonusAndPenaltyTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A bonus of 2 points at most for 3.5 that can be earned, and a penalty that is a criterion itself. */
    private static final String SECTIONS = """
            [{"id":"0190e1a0-0000-7000-8000-000000002101","code":"VII","title":"Điểm thưởng","maxPoints":2,"leaf":false,
              "method":{"kind":"AGGREGATE"},"evidenceRequired":false,"adjustment":"%s"},
             {"id":"0190e1a0-0000-7000-8000-000000002102","code":"VII.1","parentCode":"VII","title":"Cờ thi đua","maxPoints":2,
              "leaf":true,"method":{"kind":"MANUAL"},"naPolicy":{"kind":"ZERO"},"evidenceRequired":false},
             {"id":"0190e1a0-0000-7000-8000-000000002103","code":"VII.2","parentCode":"VII","title":"Sáng kiến","maxPoints":1.5,
              "leaf":true,"method":{"kind":"FORMULA","variables":[{"name":"initiatives","title":"số sáng kiến"}],
                "cases":[{"points":"min(max, initiatives * 0.5)"}]},"naPolicy":{"kind":"ZERO"},"evidenceRequired":false},
             {"id":"0190e1a0-0000-7000-8000-000000002104","code":"VIII","title":"Điểm phạt","maxPoints":3,"leaf":true,
              "method":{"kind":"MANUAL"},"naPolicy":{"kind":"ZERO"},"evidenceRequired":false,"adjustment":"PENALTY"}]""";

    @BeforeEach
    void the_catalogue_is_announced() {
        VinhLinh.fresh();
    }

    @AfterEach
    void today() {
        BusinessDay.isToday();
    }

    @Test
    void they_change_the_total_and_neither_index_nor_deductions() throws JsonProcessingException {
        announce("BONUS");
        var campaign = Journey.opened();
        var card = Journey.card(campaign);
        Journey.scoreAllLines(card);
        score(card, "VII.1", "{\"points\":1.5}");
        score(card, "VII.2", "{\"inputs\":{\"initiatives\":2}}");
        score(card, "VIII", "{\"points\":1}");
        VinhLinh.head()
                .get("/api/v1/scorecards/" + card)
                .then()
                .body("selfPoints", equalTo(71.75f))
                .body("selfAdjustment", equalTo(1.00f));

        var result = published(campaign, card);

        VinhLinh.head()
                .get("/api/v1/results/" + result)
                .then()
                .body("maxPoints", equalTo(97.00f))
                .body("appraisedPoints", equalTo(69.25f))
                .body("deductedPoints", equalTo(27.75f))
                .body("totalPoints", equalTo(70.25f))
                .body("adjustments", hasSize(2))
                .body("adjustments[0].earned", equalTo(2.50f))
                .body("adjustments[0].points", equalTo(2.00f))
                .body("adjustments[1].kind", equalTo("PENALTY"))
                .body("adjustments[1].points", equalTo(1.00f));
        VinhLinh.head()
                .get("/api/v1/results/" + result + "/lines")
                .then()
                .body("items.find { it.criterionCode == 'VII.1' }.deductedPoints", equalTo(0.00f))
                .body("items.find { it.criterionCode == 'VIII' }.deductedPoints", equalTo(0.00f))
                .body("items.find { it.criterionCode == 'VIII' }.deductionReason", equalTo("Chậm báo cáo"));
        VinhLinh.head()
                .get("/api/v1/results/" + result + "/deductions")
                .then()
                .body("total", equalTo(27.75f))
                .body("items", hasSize(14))
                .body("byArea.code", equalTo(List.of("I", "II", "IV", "V", "VI")));
        VinhLinh.head()
                .get("/api/v1/results/" + result + "/verification")
                .then()
                .body("valid", equalTo(true));
        theEventSaysTheSame(result);
    }

    @Test
    void a_penalty_left_open_until_the_deadline_waits_for_an_appraiser() throws JsonProcessingException {
        announce("BONUS");
        BusinessDay.is("2023-12-01");
        var campaign = Journey.opened();
        var card = Journey.card(campaign);
        BusinessDay.is("2023-12-20");
        Journey.enter(campaign, "APPRAISAL_1");

        takeOver(card).statusCode(200);

        line(card, "VII.1").body("appraisal1.points", equalTo(0));
        line(card, "VIII").body("appraisal1", nullValue());
        appraise(card, "VII.1", "{\"points\":1}").statusCode(200);
        appraise(card, "VIII", "{\"points\":1}").statusCode(422).body("code", equalTo("reason-required"));
        appraise(card, "VIII", "{\"points\":1,\"reason\":\"Chậm báo cáo\",\"causeCode\":\"LATE_REPORT\"}")
                .statusCode(200)
                .body("appraisal1.points", equalTo(1.00f));
    }

    @Test
    void an_adjustment_that_is_not_known_is_never_added_in_as_an_ordinary_section() throws JsonProcessingException {
        announce("HANDICAP");

        VinhLinh.organiser()
                .body("""
                        {"title":"Đợt 2023","programme":"TASK_COMPLETION","period":"2023","criteriaSetId":"%s",
                         "organiserUnitId":"%s","assessedUnitIds":["%s"],
                         "dates":{"selfScoringFrom":"2023-11-07","selfScoringTo":"2023-12-14","appraisal1To":"2024-01-15",
                                  "explanationTo":"2024-01-31","appraisal2To":"2024-02-28"}}""".formatted(VinhLinh.SET, VinhLinh.PROVINCE, VinhLinh.DISTRICT))
                .post("/api/v1/campaigns")
                .then()
                .statusCode(422)
                .body("code", equalTo("criteria-set-not-computable"))
                .body("errors.detail", hasItem("VII"));
    }

    /** An unearned bonus needs no reason; a penalty, and a claimed bonus that is cut, do. */
    private static String published(String campaign, String card) {
        Journey.send(VinhLinh.head(), card, "approval");
        Journey.send(VinhLinh.head(), card, "submission");
        Journey.enter(campaign, "APPRAISAL_1");
        Journey.appraise(card);
        appraise(card, "VII.1", "{\"points\":1}").statusCode(422).body("code", equalTo("reason-required"));
        appraise(card, "VII.1", "{\"copySelf\":true}").statusCode(200);
        appraise(card, "VIII", "{\"copySelf\":true}").statusCode(422).body("code", equalTo("reason-required"));
        appraise(card, "VIII", "{\"copySelf\":true,\"reason\":\"Chậm báo cáo\",\"causeCode\":\"LATE_REPORT\"}")
                .statusCode(200);
        Journey.enter(campaign, "EXPLANATION");
        Journey.enter(campaign, "APPRAISAL_2");
        Journey.enter(campaign, "REVIEW");
        return Journey.publish(campaign);
    }

    private static void announce(String adjustment) throws JsonProcessingException {
        var set = (ObjectNode) JSON.readTree(VinhLinh.example("criteria.criteria-set"));
        set.put("version", 3);
        JSON.readTree(SECTIONS.formatted(adjustment)).forEach(set.withArray("nodes")::add);
        VinhLinh.publish(
                "criteria.criteria-set",
                VinhLinh.SET,
                "chiso.criteria.criteria-set-published.v1",
                JSON.writeValueAsString(set));
        VinhLinh.awaitRows("select version from criteria_set where id = '%s'".formatted(VinhLinh.SET), 3);
    }

    private static ValidatableResponse takeOver(String card) {
        var path = "/api/v1/scorecards/" + card;
        return VinhLinh.appraiser()
                .header("If-Match", VinhLinh.appraiser().get(path).header("ETag"))
                .body("{\"copySelf\":true}")
                .post(path + "/appraisal")
                .then();
    }

    private static ValidatableResponse line(String card, String code) {
        return VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                .then()
                .statusCode(200);
    }

    private static void score(String card, String code, String body) {
        var line = "/api/v1/scorecards/" + card + "/lines/" + code;
        VinhLinh.head()
                .header("If-Match", VinhLinh.head().get(line).header("ETag"))
                .body(body)
                .put(line + "/self")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse appraise(String card, String code, String body) {
        var line = "/api/v1/scorecards/" + card + "/lines/" + code;
        return VinhLinh.appraiser()
                .header("If-Match", VinhLinh.appraiser().get(line).header("ETag"))
                .body(body)
                .put(line + "/appraisal")
                .then();
    }

    private static void theEventSaysTheSame(String result) throws JsonProcessingException {
        var event = Events.drain(
                        "scoring.result",
                        Duration.ofSeconds(30),
                        received ->
                                received.stream().anyMatch(each -> each.key().equals(result)))
                .stream()
                .filter(received -> received.key().equals(result))
                .findFirst()
                .orElseThrow();
        EventContracts.assertValid(Path.of("contracts/events/scoring.result.schema.json"), event.json());
        var body = JSON.readTree(event.json());
        assertThat(body.get("totalPoints").decimalValue()).isEqualByComparingTo("70.25");
        assertThat(body.get("deductedPoints").decimalValue()).isEqualByComparingTo("27.75");
        assertThat(body.get("adjustments")).hasSize(2);
        assertThat(body.get("lines").findValuesAsText("adjustment")).contains("BONUS", "PENALTY");
    }
}
