package vn.chiso.scoring.selfscoring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.RealParts;

/** Lines whose criterion is bound to an indicator: filled from its value, saying so, and left alone when the value is late. */
@QuarkusTest
class FillingTest {

    private static final String INDEX =
            "{\"kind\":\"LINKED_INDEX\",\"programme\":\"PAR_INDEX\",\"indicator\":\"PAR_INDEX_PERCENT\"}";
    private static final String CHECKLIST = """
            {"kind":"CHECKLIST","parts":[
              {"code":"PAPI","title":"PAPI","maxPoints":1.5,"method":{"kind":"COMPONENT_COUNT","total":8}},
              {"code":"SIPAS","title":"SIPAS","maxPoints":1.5,"method":{"kind":"SURVEY","indicator":"SIPAS"}}]}""";

    private String card;

    @BeforeEach
    void two_indicators_are_known() {
        RealParts.truncateAll();
        VinhLinh.announce();
        define(302, "PAR_INDEX_PERCENT");
        define(303, "SIPAS");
        VinhLinh.awaitRows("select count(*) from indicator_definition", 3);
    }

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
    void a_pair_stays_a_pair_and_fills_only_the_bound_part_of_a_checklist() {
        scoredBy(Map.of("V.6.a", CHECKLIST));
        record("SIPAS", "\"numerator\":281,\"denominator\":384");

        score("V.6.a", "{\"inputs\":{\"PAPI.satisfied\":2}}")
                .statusCode(200)
                .body("self.inputs.'SIPAS.numerator'", equalTo(281))
                .body("self.filledFrom[0].inputs", contains("SIPAS.numerator", "SIPAS.denominator"))
                .body("indicators[0].part", equalTo("SIPAS"))
                // 2/8 × 1.5 + 281/384 × 1.5 = 1.47265625
                .body("self.points", equalTo(1.47f));
        VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/V.6.a/explanation", card)
                .then()
                .statusCode(200)
                .body("text.vi", hasItem("  281 / 384 × 1,5 = 1,09765625"));
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
    }

    @Test
    void a_value_that_comes_after_the_card_was_handed_in_is_shown_and_changes_nothing() {
        scoredBy(Map.of("II", INDEX));
        String first = record("PAR_INDEX_PERCENT", "\"value\":94.74");
        Journey.submitted(card);
        line("II").body("indicators[0].value.id", equalTo(first)).body("indicators[0].laterValue", nullValue());

        record("PAR_INDEX_PERCENT", "\"value\":96");

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

    /** The campaign uses the sample's set with these methods in the place of its own. */
    private void scoredBy(Map<String, String> methods) {
        var json = new JsonMapper();
        try {
            var set = (ObjectNode) json.readTree(VinhLinh.example("criteria.criteria-set"));
            set.put("version", 77);
            for (JsonNode node : set.path("nodes")) {
                var method = methods.get(node.path("code").asText());
                if (method != null) {
                    ((ObjectNode) node).set("method", json.readTree(method));
                }
            }
            VinhLinh.publish(
                    "criteria.criteria-set",
                    VinhLinh.SET,
                    "chiso.criteria.criteria-set-published.v1",
                    json.writeValueAsString(set));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        VinhLinh.awaitRows("select count(*) from criteria_set where version = 77", 1);
        card = Journey.card(Journey.opened());
    }

    private static String record(String indicator, String amount) {
        return VinhLinh.organiser()
                .body("""
                        {"indicator":"%s","unitId":"%s","period":"2023",%s,"source":"Quyết định công bố",
                         "survey":{"kind":"SIPAS","surveyedBy":"Sở Nội vụ","from":"2023-10-02","to":"2023-11-10",
                                   "sampleSize":384,"documentNumber":"812/BC-SNV","documentDate":"2023-12-05"}}""".formatted(indicator, VinhLinh.DISTRICT, amount))
                .post("/api/v1/indicator-values")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse fill() {
        return VinhLinh.as("canbo.vl", "scoring-officer@QT.VL")
                .post("/api/v1/scorecards/" + card + "/fillings")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse line(String code) {
        return VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse score(String code, String body) {
        var officer = VinhLinh.as("canbo.vl", "scoring-officer@QT.VL");
        var tag = officer.get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                .header("ETag");
        return VinhLinh.as("canbo.vl", "scoring-officer@QT.VL")
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/scorecards/{card}/lines/{code}/self", card, code)
                .then();
    }

    private static void define(int number, String code) {
        VinhLinh.publish(
                "criteria.indicator", VinhLinh.unit(number), "chiso.criteria.indicator-defined.v1", """
                {"id":"%s","version":0,"code":"%s","name":"%s","unitOfMeasure":"%%","direction":"HIGHER_IS_BETTER",
                 "scale":2,"sourceSystem":null}""".formatted(
                                VinhLinh.unit(number), code, code));
    }
}
