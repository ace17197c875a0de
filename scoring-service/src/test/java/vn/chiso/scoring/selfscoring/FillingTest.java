package vn.chiso.scoring.selfscoring;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/** Lines whose criterion is bound to an indicator: filled from its value, saying so, and left alone when the value is late. */
@QuarkusTest
class FillingTest {

    private static final String INDEX =
            "{\"kind\":\"LINKED_INDEX\",\"programme\":\"PAR_INDEX\",\"indicator\":\"PAR_INDEX_PERCENT\"}";
    private static final String CHECKLIST = """
            {"kind":"CHECKLIST","parts":[
              {"code":"PAPI","title":"PAPI","maxPoints":1.5,"method":{"kind":"COMPONENT_COUNT","total":8}},
              {"code":"SIPAS","title":"SIPAS","maxPoints":1.5,"method":{"kind":"SURVEY","indicator":"SIPAS"}}]}""";

    private static final Map<String, String> MEASURED = Map.of(
            "VI.1", "{\"kind\":\"PROPORTIONAL\",\"indicator\":\"PROCEDURES\"}",
            "IV.5.a", """
                    {"kind":"TIERED","input":"rate","tiers":[{"from":0,"points":1}],"indicator":"PROCEDURES"}""",
            "V.5", """
                    {"kind":"TIERED","input":"disputes","indicator":"DISPUTES",
                     "tiers":[{"to":3,"points":5},{"from":3,"points":2}]}""",
            "I.B.6.đ", """
                    {"kind":"DEDUCT_PER_OCCURRENCE","pointsPerOccurrence":0.5,"indicator":"DISPUTES"}""",
            "I.C.6", "{\"kind\":\"COMPONENT_COUNT\",\"total\":5,\"indicator\":\"DISPUTES\"}",
            "VI.2.a", """
                    {"kind":"RANK_BASED","bands":[{"untilRank":3,"points":4}],"indicator":"DISPUTES"}""",
            "V.3", """
                    {"kind":"YEAR_ON_YEAR","direction":"LOWER_IS_BETTER","improvedPoints":3.5,"unchangedPoints":1,
                     "worsenedPoints":0,"indicator":"DISPUTES"}""",
            "V.6.a", """
                    {"kind":"FORMULA","variables":[
                       {"name":"disputes","title":"Số vụ","unitOfMeasure":"vụ","indicator":"DISPUTES"},
                       {"name":"index","title":"Chỉ số","unitOfMeasure":"%","indicator":"PAR_INDEX_PERCENT"}],
                     "cases":[{"when":"index >= 90","points":"disputes - 1"},{"points":"0"}]}""");

    private String card;

    @BeforeEach
    void two_indicators_are_known() {
        VinhLinh.fresh();
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
        assertThat(VinhLinh.number(
                        "select count(*) from scorecard_line where scored_by = array[self #>> '{by,subject}']"))
                .as("who fills a line has scored it and appraises it no more")
                .isEqualTo(2);
    }

    @Test
    void every_kind_of_measured_method_is_filled_and_what_it_cannot_read_is_missing() {
        two_more_figures_are_known();
        scoredBy(MEASURED);
        record("PROCEDURES", "\"numerator\":57,\"denominator\":60");
        record("DISPUTES", "\"value\":3");
        record("DISPUTES", "2022", "\"value\":4");
        record("PAR_INDEX_PERCENT", "\"value\":94.74");

        fill().body("kept", equalTo(7))
                .body("lines.findAll { it.problem != null }.code", contains("IV.5.a"))
                .body("lines.find { it.code == 'IV.5.a' }.problem.code", equalTo("input-missing"));

        VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines", card)
                .then()
                .body(points("VI.1"), equalTo(4.75f))
                .body(points("V.5"), equalTo(2.00f))
                .body(points("I.B.6.đ"), equalTo(0.50f))
                .body(points("I.C.6"), equalTo(3.00f))
                .body(points("VI.2.a"), equalTo(4.00f))
                .body(points("V.3"), equalTo(3.50f))
                .body(points("V.6.a"), equalTo(2.00f))
                .body("items.find { it.criterionCode == 'VI.1' }.self.inputs.denominator", equalTo(60));
        line("V.6.a")
                .body("self.filledFrom.inputs", contains(List.of("disputes"), List.of("index")))
                .body("indicators.inputs", contains(List.of("disputes"), List.of("index")));
        // 57 of 60 may be meant as 0.95 or as 95: the figure is left to a person, who need not explain it.
        line("IV.5.a").body("indicators[0].value.numerator", equalTo(57));
        score("IV.5.a", "{\"inputs\":{\"rate\":95}}").statusCode(200).body("self.filledFrom", empty());
    }

    @Test
    void a_comparison_takes_the_same_period_of_the_year_before_and_each_figure_answers_for_itself() {
        two_more_figures_are_known();
        scoredBy(MEASURED);
        record("DISPUTES", "\"value\":3");

        score("V.3", "{}").statusCode(422).body("code", equalTo("input-missing"));
        score("V.3", "{\"inputs\":{\"previous\":2}}")
                .statusCode(200)
                .body("self.filledFrom.inputs", contains(List.of("current")));

        String before = record("DISPUTES", "2022", "\"value\":4");
        line("V.3")
                .body("indicators.inputs", contains(List.of("current"), List.of("previous")))
                .body("indicators[1].value.id", equalTo(before))
                .body("indicators[1].value.period", equalTo("2022"));
        score("V.3", "{\"inputs\":{\"previous\":2}}").statusCode(422).body("code", equalTo("differs-from-indicator"));
        score("V.3", "{\"inputs\":{\"previous\":2},\"explanation\":\"Số năm trước đã được đính chính\"}")
                .statusCode(200)
                .body("self.points", equalTo(0f))
                .body("self.filledFrom.inputs", contains(List.of("current")));
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

    private static void two_more_figures_are_known() {
        define(304, "PROCEDURES");
        define(305, "DISPUTES");
        VinhLinh.awaitRows("select count(*) from indicator_definition", 5);
    }

    private static String points(String code) {
        return "items.find { it.criterionCode == '%s' }.self.points".formatted(code);
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
        return record(indicator, "2023", amount);
    }

    private static String record(String indicator, String period, String amount) {
        return VinhLinh.organiser()
                .body("""
                        {"indicator":"%s","unitId":"%s","period":"%s",%s,"source":"Quyết định công bố",
                         "survey":{"kind":"SIPAS","surveyedBy":"Sở Nội vụ","from":"2023-10-02","to":"2023-11-10",
                                   "sampleSize":384,"documentNumber":"812/BC-SNV","documentDate":"2023-12-05"}}""".formatted(indicator, VinhLinh.DISTRICT, period, amount))
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
