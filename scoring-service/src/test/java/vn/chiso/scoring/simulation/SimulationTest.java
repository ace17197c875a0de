package vn.chiso.scoring.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.scoring.PublishedYear;
import vn.chiso.scoring.VinhLinh;

/** What would be, in a campaign of 41 units that is in review: the organiser sees all of it, a unit what it may know. */
@QuarkusTest
class SimulationTest {

    /** All that Tuy Phước can still do by surveys: 82.13 become 92.15. */
    private static final String SURVEYS = """
            {"name":"Khảo sát","changes":[{"code":"II","inputs":{"percent":100}},{"code":"III","inputs":{"percent":100}}]}""";

    private static String campaign;
    private static String card;

    @BeforeEach
    void the_year_is_in_review() {
        if (campaign == null) {
            campaign = PublishedYear.freshlyInReview();
            card = card(PublishedYear.TUY_PHUOC);
        }
    }

    @ParameterizedTest
    @CsvSource({"503", "505", "532", "541"})
    void without_a_change_a_unit_stands_as_the_ranking_says(int number) {
        var unit = VinhLinh.unit(number);
        var ranking = VinhLinh.organiser()
                .get("/api/v1/campaigns/" + campaign + "/ranking")
                .then()
                .statusCode(200)
                .extract();
        var ranked = "groups.units.flatten().find { it.unit.id == '%s' }".formatted(unit);

        simulate(VinhLinh.organiser(), card(unit), "{\"name\":\"Hiện trạng\"}")
                .statusCode(200)
                .body("ranked", equalTo(true))
                .body("stage", equalTo("FINAL"))
                .body("present", hasSize(1))
                .body("present[0].unit.id", equalTo(unit))
                .body("present[0].standing.rank", equalTo(ranking.path(ranked + ".rank")))
                .body("present[0].standing.index.points", equalTo(ranking.path(ranked + ".index.points")))
                .body("present[0].standing.index.maximum", equalTo(ranking.path(ranked + ".index.maximum")))
                .body("present[0].standing.class", equalTo(ranking.path(ranked + ".class")))
                .body("present[0].standing.sharing", equalTo(ranking.path(ranked + ".sharing")))
                .body("hypotheses[0].cards[0].standing.rank", equalTo(ranking.path(ranked + ".rank")))
                .body("hypotheses[0].cards[0].difference.points", equalTo(0.00f))
                .body("hypotheses[0].cards[0].difference.ranks", equalTo(0))
                .body("hypotheses[0].cards[0].difference.classChanged", equalTo(false))
                .body("hypotheses[0].cards[0].lines", empty())
                .body("hypotheses[0].others", empty());
    }

    @Test
    void who_rises_passes_others_and_takes_a_place_of_the_quota() {
        simulate(VinhLinh.organiser(), card, SURVEYS)
                .statusCode(200)
                .body("present[0].standing.class", equalTo("GOOD"))
                .body("hypotheses[0].cards[0].standing.points", equalTo(92.15f))
                .body("hypotheses[0].cards[0].standing.index.percent", equalTo(92.15f))
                .body("hypotheses[0].cards[0].standing.rank", equalTo(2))
                .body("hypotheses[0].cards[0].standing.class", equalTo("EXCELLENT"))
                .body("hypotheses[0].cards[0].difference.points", equalTo(10.02f))
                .body("hypotheses[0].cards[0].difference.indexPercent", equalTo(10.02f))
                .body("hypotheses[0].cards[0].difference.ranks", equalTo(2))
                .body("hypotheses[0].cards[0].difference.classChanged", equalTo(true))
                .body("hypotheses[0].cards[0].lines.code", contains("II", "III"))
                .body("hypotheses[0].cards[0].lines.before", contains(6.71f, 23.27f))
                .body("hypotheses[0].cards[0].lines.after", contains(10.00f, 30.00f))
                .body("hypotheses[0].cards[0].lines.gained", contains(3.29f, 6.73f))
                .body("hypotheses[0].cards[0].lines[0].trace", nullValue())
                .body("hypotheses[0].others.unitId", containsInAnyOrder(VinhLinh.unit(501), VinhLinh.unit(502)))
                .body("hypotheses[0].others.find { it.rankBefore == 2 }.rank", equalTo(3))
                .body("hypotheses[0].others.find { it.rankBefore == 2 }.classBefore", equalTo("EXCELLENT"))
                .body("hypotheses[0].others.find { it.rankBefore == 2 }.class", equalTo("GOOD"))
                .body("units.id", containsInAnyOrder(VinhLinh.unit(501), VinhLinh.unit(502)));
    }

    @Test
    void a_unit_learns_what_bands_and_conditions_give_and_nothing_of_others() {
        for (var stage : List.of("", "\"stage\":\"SELF\",")) {
            simulate(head(503), "{\"scorecardId\":\"%s\",%s\"hypotheses\":[%s]}".formatted(card, stage, SURVEYS))
                    .statusCode(200)
                    .body("ranked", equalTo(false))
                    .body("present[0].standing.class", equalTo("GOOD"))
                    .body("present[0].standing.rank", nullValue())
                    .body("hypotheses[0].cards[0].standing.points", equalTo(92.15f))
                    .body("hypotheses[0].cards[0].standing.class", equalTo("EXCELLENT"))
                    .body("hypotheses[0].cards[0].standing.rank", nullValue())
                    .body("hypotheses[0].cards[0].standing.rankedUnits", nullValue())
                    .body("hypotheses[0].cards[0].difference.ranks", nullValue())
                    .body("hypotheses[0].others", empty())
                    .body("units", empty());
        }
        simulate(head(504), card, SURVEYS)
                .statusCode(404)
                .body("code", equalTo("not-found"))
                .body("errors[0].pointer", equalTo("/scorecardId"));
    }

    @Test
    void several_cards_change_together() {
        var other = card(VinhLinh.unit(501));

        simulate(VinhLinh.organiser(), card, """
                        {"name":"Cả hai","changes":[{"code":"III","points":30},
                          {"scorecardId":"%s","code":"I.1","points":20.01}]}""".formatted(other))
                .statusCode(200)
                .body("present.scorecardId", contains(card, other))
                .body("hypotheses[0].cards.scorecardId", contains(card, other))
                .body("hypotheses[0].cards[0].standing.points", equalTo(88.86f))
                .body("hypotheses[0].cards[0].standing.rank", equalTo(3))
                .body("hypotheses[0].cards[1].standing.points", equalTo(75.01f))
                .body("hypotheses[0].cards[1].standing.class", equalTo("FAIR"))
                .body(
                        "hypotheses[0].others.find { it.unitId == '%s' }.class".formatted(VinhLinh.unit(502)),
                        equalTo("EXCELLENT"));
    }

    @Test
    void a_criterion_that_does_not_apply_leaves_the_maximum_and_the_trace_says_so() {
        simulate(VinhLinh.organiser(), """
                        {"scorecardId":"%s","traces":true,"hypotheses":[{"name":"Không khảo sát","changes":[
                          {"code":"II","notApplicable":true},{"code":"I.1","inputs":{"numerator":38,"denominator":45}}]}]}""".formatted(card))
                .statusCode(200)
                .body("hypotheses[0].cards[0].standing.applicableMaximum", equalTo(90.00f))
                .body("hypotheses[0].cards[0].standing.index.maximum", equalTo(90))
                .body("hypotheses[0].cards[0].standing.points", equalTo(76.27f))
                .body("hypotheses[0].cards[0].lines[0].after", nullValue())
                .body("hypotheses[0].cards[0].lines[0].gained", nullValue())
                .body("hypotheses[0].cards[0].lines[1].trace.steps", notNullValue())
                .body("hypotheses[0].cards[0].lines[1].explanation.vi", hasItem(containsString("38")))
                .body("hypotheses[0].cards[0].lines[1].explanation.en", hasItem(containsString("38")));
    }

    @Test
    void two_hundred_hypotheses_are_each_computed_by_themselves_and_nothing_is_written() {
        var before = audited();
        var tag = VinhLinh.organiser().get("/api/v1/scorecards/" + card).header("ETag");
        var hypotheses =
                IntStream.rangeClosed(1, 200).mapToObj(i -> """
                        {"name":"%d","changes":[{"code":"III","inputs":{"numerator":%d,"denominator":200}}]}""".formatted(i, i)).collect(Collectors.joining(","));

        var found = simulate(VinhLinh.organiser(), card, hypotheses)
                .statusCode(200)
                .body("hypotheses", hasSize(200))
                .extract();

        List<String> names = found.path("hypotheses.name");
        List<Number> points = found.path("hypotheses.collect { it.cards[0].standing.points }");
        List<Integer> ranks = found.path("hypotheses.collect { it.cards[0].standing.rank }");
        for (int i = 0; i < 200; i++) {
            assertThat(names.get(i)).isEqualTo(Integer.toString(i + 1));
            assertThat(new BigDecimal(points.get(i).toString()))
                    .isEqualByComparingTo(BigDecimal.valueOf(5886 + (i + 1) * 15L, 2));
        }
        // 59.01 lies before the last, 88.86 behind 90
        assertThat(ranks.getFirst()).isEqualTo(10);
        assertThat(ranks.getLast()).isEqualTo(4);
        assertThat(ranks).isSortedAccordingTo((one, other) -> other - one);
        assertThat(audited()).isEqualTo(before);
        assertThat(VinhLinh.organiser().get("/api/v1/scorecards/" + card).header("ETag"))
                .isEqualTo(tag);
    }

    private static long audited() {
        return VinhLinh.number("select count(*) from audit_entry");
    }

    @Test
    void an_appraisal_that_ended_is_a_starting_point_and_its_points_may_be_any() {
        simulate(VinhLinh.organiser(), """
                        {"scorecardId":"%s","stage":"APPRAISAL_1","hypotheses":[
                          {"name":"a","changes":[{"code":"I.2","points":14.99}]}]}""".formatted(card))
                .statusCode(200)
                .body("stage", equalTo("APPRAISAL_1"))
                .body("hypotheses[0].cards[0].standing.points", equalTo(82.12f));
    }

    static String[] faults() {
        return new String[] {
            "422 input-negative /inputs/percent {\"code\":\"II\",\"inputs\":{\"percent\":-1}}",
            "422 above-denominator /inputs/numerator {\"code\":\"I.1\",\"inputs\":{\"numerator\":9,\"denominator\":8}}",
            "422 zero-denominator /inputs/denominator {\"code\":\"I.1\",\"inputs\":{\"numerator\":0,\"denominator\":0}}",
            "422 input-unknown /inputs/luck {\"code\":\"II\",\"inputs\":{\"percent\":1,\"luck\":1}}",
            "422 input-missing /inputs/percent {\"code\":\"II\"}",
            "422 input-too-long /inputs/percent {\"code\":\"II\",\"inputs\":{\"percent\":0.12345678901234567890}}",
            "422 points-out-of-range /points {\"code\":\"II\",\"points\":10.01}",
            "422 points-too-fine /points {\"code\":\"II\",\"points\":1.001}",
            "422 points-are-computed /points {\"code\":\"II\",\"points\":1,\"inputs\":{\"percent\":1}}",
            "404 not-found /code {\"code\":\"IX\",\"points\":1}",
            "404 not-found /code {\"code\":\"I\",\"points\":1}",
            "404 not-found /scorecardId {\"scorecardId\":\"0190e1a0-0000-7000-8000-000000009999\",\"code\":\"II\",\"points\":1}",
            "400 malformed-body /inputs/percent {\"code\":\"II\",\"inputs\":{\"percent\":[]}}",
            "400 validation-failed /code {\"code\":\" \"}",
            "400 malformed-body /explanation {\"code\":\"II\",\"explanation\":\"a\"}",
        };
    }

    @ParameterizedTest
    @MethodSource("faults")
    void what_cannot_be_scored_is_the_problem_of_its_line(String fault) {
        var expected = fault.split(" ", 4);
        simulate(
                        VinhLinh.organiser(),
                        card,
                        "{\"name\":\"a\"},{\"name\":\"b\",\"changes\":[{\"code\":\"III\",\"points\":1},%s]}"
                                .formatted(expected[3]))
                .statusCode(Integer.parseInt(expected[0]))
                .body("code", equalTo(expected[1]))
                .body("errors[0].pointer", equalTo("/hypotheses/1/changes/1" + expected[2]));
    }

    @Test
    void a_request_that_contradicts_itself_is_refused_where_it_does() {
        refused(
                400,
                "validation-failed",
                "/hypotheses",
                IntStream.rangeClosed(0, 200)
                        .mapToObj("{\"name\":\"%d\"}"::formatted)
                        .collect(Collectors.joining(",")));
        refused(400, "validation-failed", "/hypotheses", "");
        refused(400, "hypothesis-named-twice", "/hypotheses/1/name", "{\"name\":\"a\"},{\"name\":\"a\"}");
        refused(400, "line-named-twice", "/hypotheses/0/changes/1/code", """
                {"name":"a","changes":[{"code":"II","points":1},{"code":"II","points":2}]}""");
        simulate(VinhLinh.organiser(), "{\"hypotheses\":[{\"name\":\"a\"}]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/scorecardId"));
        var many = IntStream.range(520, 540)
                .mapToObj(number ->
                        "{\"scorecardId\":\"%s\",\"code\":\"II\",\"points\":1}".formatted(card(VinhLinh.unit(number))))
                .collect(Collectors.joining(","));
        refused(422, "too-many-scorecards", "/hypotheses/0/changes/19/scorecardId", """
                {"name":"a","changes":[%s]}""".formatted(many));
    }

    private static void refused(int status, String code, String pointer, String hypotheses) {
        simulate(VinhLinh.organiser(), card, hypotheses)
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void improvements_tell_the_way_to_the_next_class_and_through_its_quota() {
        improvements(VinhLinh.organiser(), card)
                .body("ranked", equalTo(true))
                .body("present.rank", equalTo(4))
                .body("items.code", contains("I.1", "III", "II"))
                .body("items.gain", contains(7.85f, 6.73f, 3.29f))
                .body("items[0].next", nullValue())
                .body("items[0].best.inputs.denominator", equalTo(45))
                .body("items[0].best.inputs.numerator", equalTo(45))
                .body("items[1].best.inputs.percent", equalTo(100))
                .body("nextClass.class", equalTo("EXCELLENT"))
                .body("nextClass.points", equalTo(7.87f))
                // level with the second two units would have one place
                .body("nextClass.obstacle", equalTo("QUOTA"))
                .body("nextClass.pointsForQuota", equalTo(7.89f))
                .body("nextClass.lines.code", contains("I.1", "III"))
                .body("nextClass.lines.gain", contains(7.85f, 0.04f))
                .body("nextClass.reasons.vi", hasSize(1));
        improvements(head(503), card)
                .body("ranked", equalTo(false))
                .body("present.rank", nullValue())
                .body("nextClass.points", equalTo(7.87f))
                .body("nextClass.obstacle", equalTo("QUOTA_NOT_KNOWN"))
                .body("nextClass.pointsForQuota", nullValue())
                .body("nextClass.lines.gain", contains(7.85f, 0.02f));
    }

    @Test
    void what_bars_a_class_is_named_and_no_points_help() {
        improvements(VinhLinh.organiser(), card(PublishedYear.UNKNOWN))
                .body("present.class", equalTo("AVERAGE"))
                .body("nextClass.class", equalTo("EXCELLENT"))
                .body("nextClass.points", equalTo(0.00f))
                .body("nextClass.obstacle", equalTo("CONDITION"))
                .body("nextClass.lines", empty())
                .body("nextClass.reasons.en", hasItem(containsString("Nghị định 335/2025/NĐ-CP")));
        // communes have no rules, and the first of the districts has nothing above it
        improvements(VinhLinh.organiser(), card(PublishedYear.DONG_MO)).body("nextClass", nullValue());
        improvements(VinhLinh.organiser(), card(VinhLinh.unit(500))).body("nextClass", nullValue());
        VinhLinh.organiser()
                .get("/api/v1/scorecards/" + card + "/improvements?stage=HALFWAY")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse improvements(RequestSpecification caller, String card) {
        return caller.get("/api/v1/scorecards/" + card + "/improvements").then().statusCode(200);
    }

    private static ValidatableResponse simulate(RequestSpecification caller, String card, String hypotheses) {
        return simulate(caller, "{\"scorecardId\":\"%s\",\"hypotheses\":[%s]}".formatted(card, hypotheses));
    }

    private static ValidatableResponse simulate(RequestSpecification caller, String body) {
        return caller.body(body).post("/api/v1/simulations").then();
    }

    private static String card(String unit) {
        return VinhLinh.organiser()
                .get("/api/v1/scorecards?campaignId=" + campaign + "&assessedUnitId=" + unit)
                .path("items[0].id");
    }

    private static RequestSpecification head(int number) {
        return VinhLinh.as("thutruong." + number, "unit-head@QT.X" + number);
    }
}
