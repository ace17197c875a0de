package vn.chiso.scoring.selfscoring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.VinhLinh;

/** Each kind of method that is measured takes its figures from values, each for itself. */
@QuarkusTest
class MeasuredMethodTest extends MeasuredCard {

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

    private static void two_more_figures_are_known() {
        define(304, "PROCEDURES");
        define(305, "DISPUTES");
        VinhLinh.awaitRows("select count(*) from indicator_definition", 5);
    }
}
