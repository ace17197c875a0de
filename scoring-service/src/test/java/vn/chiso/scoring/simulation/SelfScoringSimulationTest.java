package vn.chiso.scoring.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/** What would be while a unit scores itself by an extract, in which there is no index, class or rank. */
@QuarkusTest
class SelfScoringSimulationTest {

    private static final Map<String, String> LINES = lines();

    private static boolean announced;

    private String campaign;
    private String card;

    @BeforeEach
    void the_district_scores_itself() {
        if (!announced) {
            VinhLinh.fresh();
            announced = true;
        }
        campaign = Journey.opened();
        card = Journey.card(campaign);
    }

    /** The figures of the document. */
    private static Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("I.A.1.1", "\"inputs\":{\"targetMet\":false}");
        lines.put("I.B.6.đ", "\"inputs\":{\"occurrences\":1}");
        lines.put("I.C.3", "\"points\":3");
        lines.put("I.C.6", "\"inputs\":{\"accidents\":true,\"deaths\":false,\"injuries\":false}");
        lines.put("II", "\"inputs\":{\"percent\":94.74}");
        lines.put("V.3", "\"points\":1.5,\"inputs\":{\"indices_up\":1}");
        lines.put("V.5", "\"inputs\":{\"numerator\":30982,\"denominator\":31017}");
        lines.put("V.6.a", "\"inputs\":{\"PAPI.satisfied\":2,\"SIPAS.points\":1.5}");
        lines.put("VI.1", "\"notApplicable\":true,\"explanation\":\"Không có\"");
        lines.put("VI.2.b", "\"inputs\":{\"percent\":57}");
        return lines;
    }

    @Test
    void a_line_comes_to_the_same_supposed_and_in_earnest() {
        var changes = LINES.entrySet().stream()
                .map(line -> "{\"code\":\"%s\",%s}".formatted(line.getKey(), line.getValue()))
                .map(change -> change.replace(",\"explanation\":\"Không có\"", ""))
                .collect(Collectors.joining(","));
        var supposed = simulate(VinhLinh.head(), changes)
                .statusCode(200)
                .body("stage", equalTo("SELF"))
                .body("ranked", equalTo(false))
                .body("present[0].standing.points", equalTo(0.00f))
                .body("hypotheses[0].cards[0].standing.index", nullValue())
                .body("hypotheses[0].cards[0].standing.rank", nullValue())
                .body("hypotheses[0].cards[0].standing.class", nullValue())
                .body("hypotheses[0].cards[0].difference.indexPercent", nullValue())
                .extract();

        var entries = LINES.entrySet().stream()
                .map(line -> "{\"code\":\"%s\",\"version\":0,\"self\":{%s}}".formatted(line.getKey(), line.getValue()))
                .collect(Collectors.joining(","));
        VinhLinh.head()
                .body("{\"lines\":[" + entries + "]}")
                .post("/api/v1/scorecards/" + card + "/lines")
                .then()
                .statusCode(200)
                .body("kept", equalTo(LINES.size()));

        var scored = VinhLinh.head()
                .get("/api/v1/scorecards/" + card + "/lines")
                .then()
                .extract();
        for (var code : LINES.keySet()) {
            Number kept = scored.path("items.find { it.criterionCode == '%s' }.self.points".formatted(code));
            Number found = supposed.path("hypotheses[0].cards[0].lines.find { it.code == '%s' }.after".formatted(code));
            assertThat(found).as(code).isEqualTo(kept);
        }
        Number total = VinhLinh.head().get("/api/v1/scorecards/" + card).path("selfPoints");
        assertThat(supposed.<Number>path("hypotheses[0].cards[0].standing.points"))
                .isEqualTo(total);
    }

    @Test
    void who_answers_for_a_line_sees_what_becomes_of_it_and_no_sum() {
        var police = VinhLinh.as("canbo.ca", "scoring-officer@CA.VL");
        simulate(police, "{\"code\":\"I.C.6\",\"inputs\":{\"satisfied\":2}}")
                .statusCode(200)
                .body("present[0].standing", nullValue())
                .body("hypotheses[0].cards[0].standing", nullValue())
                .body("hypotheses[0].cards[0].difference", nullValue())
                .body("hypotheses[0].cards[0].lines.after", contains(3.33f));
        simulate(VinhLinh.as("canbo.ca", "scoring-officer@CA.VL"), "{\"code\":\"II\",\"inputs\":{\"percent\":1}}")
                .statusCode(404)
                .body("errors[0].pointer", equalTo("/hypotheses/0/changes/0/code"));
        VinhLinh.as("canbo.ca", "scoring-officer@CA.VL")
                .get("/api/v1/scorecards/" + card + "/improvements")
                .then()
                .statusCode(200)
                .body("present", nullValue())
                .body("nextClass", nullValue())
                .body("items.code", contains("I.C.6", "I.C.3"));
    }

    @Test
    void while_a_unit_scores_there_is_no_later_stage_and_its_points_are_computed() {
        simulate(VinhLinh.organiser(), "{\"code\":\"II\",\"points\":40}")
                .statusCode(422)
                .body("code", equalTo("points-are-computed"))
                .body("errors[0].pointer", equalTo("/hypotheses/0/changes/0/points"));
        VinhLinh.organiser()
                .body("{\"scorecardId\":\"%s\",\"stage\":\"FINAL\",\"hypotheses\":[{\"name\":\"a\"}]}".formatted(card))
                .post("/api/v1/simulations")
                .then()
                .statusCode(409)
                .body("code", equalTo("stage-not-reached"))
                .body("errors[0].pointer", equalTo("/stage"));
        improvements(200)
                .body("stage", equalTo("SELF"))
                .body("present.index", nullValue())
                .body("nextClass", nullValue())
                .body("items.code[0]", equalTo("II"))
                .body("items.find { it.code == 'I.B.6.đ' }.best.inputs.occurrences", equalTo(0));
    }

    private ValidatableResponse improvements(int status) {
        return VinhLinh.head()
                .get("/api/v1/scorecards/" + card + "/improvements")
                .then()
                .statusCode(status);
    }

    @Test
    void of_a_cancelled_campaign_nothing_comes_any_more_and_another_one_is_another_matter() {
        var other = Journey.card(Journey.opened());
        simulate(VinhLinh.head(), "{\"scorecardId\":\"%s\",\"code\":\"II\",\"points\":1}".formatted(other))
                .statusCode(422)
                .body("code", equalTo("scorecard-of-another-campaign"))
                .body("errors[0].pointer", equalTo("/hypotheses/0/changes/0/scorecardId"));

        Journey.end(campaign, "cancellation", "{\"reason\":\"a\"}").then().statusCode(200);

        simulate(VinhLinh.head(), "").statusCode(409).body("code", equalTo("campaign-cancelled"));
        improvements(409).body("code", equalTo("campaign-cancelled"));
    }

    private ValidatableResponse simulate(RequestSpecification caller, String changes) {
        return caller.body("{\"scorecardId\":\"%s\",\"hypotheses\":[{\"name\":\"a\",\"changes\":[%s]}]}"
                        .formatted(card, changes))
                .post("/api/v1/simulations")
                .then();
    }
}
