package vn.chiso.scoring.selfscoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/** Lines filled from the value of their indicator, saying so, and left alone when the value is late. */
@QuarkusTest
class FillingTest extends MeasuredCard {

    private static final String INDEX =
            "{\"kind\":\"LINKED_INDEX\",\"programme\":\"PAR_INDEX\",\"indicator\":\"PAR_INDEX_PERCENT\"}";

    @Test
    void a_line_without_inputs_is_filled_from_the_value_of_its_indicator_and_says_so() {
        scoredBy(Map.of("II", INDEX));
        String value = record("PAR_INDEX_PERCENT", "\"value\":94.74");
        line("II").body("indicators[0].value.id", equalTo(value)).body("self", nullValue());

        score("II", "{}")
                .statusCode(200)
                .body("self.points", equalTo(47.37f))
                .body("self.inputs.percent", equalTo(94.74f))
                .body("self.filledFrom[0].valueId", equalTo(value))
                .body("self.filledFrom[0].indicator", equalTo("PAR_INDEX_PERCENT"))
                .body("self.filledFrom[0].inputs", contains("percent"))
                .body("self.filledFrom[0].source", equalTo("Quyết định công bố"))
                .body("indicators[0].value.survey.sampleSize", equalTo(384));
        line("IV.5.a").body("indicators", empty());
    }

    @Test
    void a_figure_that_is_not_the_indicators_needs_a_reason() {
        scoredBy(Map.of("II", INDEX));
        record("PAR_INDEX_PERCENT", "\"value\":94.74");

        score("II", "{\"inputs\":{\"percent\":95}}")
                .statusCode(422)
                .body("code", equalTo("differs-from-indicator"))
                .body("errors[0].pointer", equalTo("/explanation"));
        score("II", "{\"inputs\":{\"percent\":195}}").statusCode(422).body("code", equalTo("above-hundred-percent"));
        score("II", "{\"inputs\":{\"percent\":95},\"explanation\":\"Đã được đính chính\"}")
                .statusCode(200)
                .body("self.points", equalTo(47.50f))
                .body("self.filledFrom", empty())
                .body("indicators[0].value.value", equalTo(94.74f));
        score("II", "{\"inputs\":{\"percent\":94.740}}")
                .statusCode(200)
                .body("self.filledFrom[0].valueId", notNullValue());
    }

    @Test
    void without_a_value_the_input_is_missing_as_ever() {
        scoredBy(Map.of("II", INDEX));

        line("II")
                .body("indicators[0].indicator", equalTo("PAR_INDEX_PERCENT"))
                .body("indicators[0].value", nullValue());
        score("II", "{}").statusCode(422).body("code", equalTo("input-missing"));
        score("II", "{\"inputs\":{\"percent\":90}}").statusCode(200).body("self.filledFrom", empty());
    }

    @Test
    void one_request_fills_every_bound_line_that_is_not_scored_yet() {
        scoredBy(Map.of("II", INDEX, "IV.5.a", "{\"kind\":\"SURVEY\",\"indicator\":\"SIPAS\"}"));
        record("PAR_INDEX_PERCENT", "\"value\":94.74");

        fill().body("lines.code", contains("II", "IV.5.a"))
                .body("kept", equalTo(1))
                .body("lines[1].problem.code", equalTo("input-missing"));
        line("II").body("self.points", equalTo(47.37f));

        record("PAR_INDEX_PERCENT", "\"value\":50");
        record("SIPAS", "\"value\":80");
        fill().body("lines.code", contains("IV.5.a")).body("kept", equalTo(1));
        line("II").body("self.points", equalTo(47.37f)).body("indicators[0].value.value", equalTo(50));
        assertThat(VinhLinh.number(
                        "select count(*) from scorecard_line where scored_by = array[self #>> '{by,subject}']"))
                .as("who fills a line has scored it and appraises it no more")
                .isEqualTo(2);
    }

    @Test
    void a_value_that_comes_after_the_card_was_handed_in_is_shown_and_changes_nothing() {
        scoredBy(Map.of("II", INDEX));
        String first = record("PAR_INDEX_PERCENT", "\"value\":94.74");
        Journey.submitted(card);
        line("II").body("indicators[0].value.id", equalTo(first)).body("indicators[0].laterValue", nullValue());
        var path = "/api/v1/scorecards/" + card + "/lines/II";
        var tag = VinhLinh.head().get(path).header("ETag");
        VinhLinh.head().header("If-None-Match", tag).get(path).then().statusCode(304);

        record("PAR_INDEX_PERCENT", "\"value\":96");

        VinhLinh.head().header("If-None-Match", tag).get(path).then().statusCode(200);
        line("II")
                .body("self.points", equalTo(47.37f))
                .body("self.filledFrom[0].valueId", equalTo(first))
                .body("indicators[0].value", nullValue())
                .body("indicators[0].laterValue.value", equalTo(96));
        VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines", card)
                .then()
                .body("items.find { it.criterionCode == 'II' }.indicators[0].laterValue.value", equalTo(96));
    }
}
