package vn.chiso.scoring.comparison.recovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.scoring.comparison.recovery.NextYear.pair;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.scoring.comparison.ComparisonProblem;
import vn.chiso.scoring.comparison.Comparisons;
import vn.chiso.scoring.comparison.MadeUp;
import vn.chiso.scoring.result.PublishedResults;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;

/** The lost points of Vĩnh Linh in 2023, which are real, and what became of them in a made-up year by another set. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoYearsTest {

    private static final Path SCHEMA = Path.of("contracts/events/scoring.recovery.schema.json");

    private static final String SAID = String.join(
            ",",
            pair("I.A.1.1", "I.A.1.1"),
            pair("I.C.3", "I.C.3"),
            pair("II", "II"),
            pair("V.5", "V.5"),
            pair("VI.2.a;VI.2.b", "VI.2.a"),
            pair("I.C.6", ""));

    private static final RestAssuredConfig EXACT = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));

    private static String first;
    private static String next;
    private static String neighbours;

    @Inject
    RecoveryTelling recoveries;

    @Inject
    Comparisons comparisons;

    @Inject
    PublishedResults results;

    @BeforeEach
    void both_years_are_published() {
        if (neighbours == null) {
            VinhLinh.fresh();
            NextYear.announceSet();
            first = Journey.toResult();
            recovery(first).body("next", nullValue(), "items", empty(), "totals", nullValue());
            var published = NextYear.publish();
            next = published.get(VinhLinh.DISTRICT);
            neighbours = published.get(NextYear.NEIGHBOUR);
        }
    }

    @Test
    @Order(1)
    void as_long_as_nothing_is_said_of_the_two_sets_nothing_is_comparable() {
        recovery(first)
                .body("result.period", equalTo("2023"), "next.id", equalTo(next))
                .body("correspondence", equalTo("NONE"), "items", hasSize(14))
                .body("items.status", everyItem(equalTo("NOT_COMPARABLE")))
                .body("items.reason", everyItem(equalTo("NO_MAPPING")))
                .body("totals.lostBefore", is("27.75"), "totals.notComparable", is("27.75"))
                .body("totals.regained", equalTo(0));
        assertThat(recoveries.run()).isEqualTo(1);
        assertThat(recoveries.run()).isZero();
        told(1);
    }

    @Test
    @Order(2)
    void what_a_mapping_says_is_compared_and_told_anew() {
        NextYear.map(1, SAID);
        VinhLinh.awaitRows("select count(*) from criterion_mapping", 1);
        // Told again or late, it says nothing.
        NextYear.map(1, pair("II", ""));
        NextYear.map(0, pair("II", ""));

        recovery(first)
                .body("correspondence", equalTo("MAPPING"))
                .body(item("I.A.1.1", "status"), equalTo("RECOVERED"))
                .body(item("I.A.1.1", "regainedPoints"), is("8"))
                .body(item("I.C.3", "status"), equalTo("RECOVERED"))
                // 47.37 of 50 is 37.896 of 40; rounded to 37.90 it is a little better.
                .body(item("II", "status"), equalTo("PARTLY_RECOVERED"), item("II", "basis"), equalTo("SHARE"))
                .body(item("II", "regainedPoints"), nullValue())
                .body(item("V.5", "status"), equalTo("LOST_MORE"), item("V.5", "regainedPoints"), is("-0.14"))
                .body(item("VI.2.b", "before.criteria.criterionCode"), contains("VI.2.a", "VI.2.b"))
                .body(item("VI.2.b", "summed"), equalTo(true), item("VI.2.b", "note"), equalTo("Theo phụ lục"))
                .body(item("VI.2.b", "status"), equalTo("PARTLY_RECOVERED"))
                .body(item("VI.2.b", "regainedPoints"), is("1.15"))
                .body(item("I.C.6", "reason"), equalTo("ABSENT_AFTER"))
                .body(item("VI.2.c", "reason"), equalTo("UNMAPPED"), "items", hasSize(13))
                .body("totals.lostBefore", is("27.75"))
                .body("totals.regained", is("10.15"), "totals.lostMore", is("0.14"))
                .body("totals.comparedByShare", is("2.63"), "totals.notComparable", is("13.46"));
        recoveries.run();
        told(2);
    }

    @Test
    @Order(3)
    void the_earlier_result_stands_first_whichever_is_named_first() {
        var one = comparison(VinhLinh.organiser(), first, next).statusCode(200);
        var other = comparison(VinhLinh.organiser(), next, first).statusCode(200);
        assertThat(one.extract().asString()).isEqualTo(other.extract().asString());
        one.body("before.id", equalTo(first), "after.id", equalTo(next))
                .body("before.appraisedPoints", is("69.25"), "before.index", nullValue(), "areas", empty())
                .body("criteria.find { it.before.criteria.criterionCode == ['V.5'] }.status", equalTo("WORSE"))
                .body("criteria[-1].before.criteria", empty(), "criteria[-1].reason", equalTo("UNMAPPED"))
                .body("criteria[-1].after.criteria[0].criterionCode", equalTo("VI.3"));
    }

    @Test
    @Order(4)
    void a_revision_is_what_the_next_result_is_from_then_on() {
        String revised = VinhLinh.organiser()
                .body("""
                        {"decision":{"number":"300/QĐ-UBND","date":"2025-04-02"},"reason":"Cộng lại",
                         "lines":[{"criterionCode":"V.5","points":4.99,"reason":"Cộng lại","causeCode":"SUM"}]}""")
                .post("/api/v1/results/" + next + "/revisions")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");

        recovery(first)
                .body("next.id", equalTo(revised), "next.edition", equalTo(2))
                .body(item("V.5", "status"), equalTo("UNCHANGED"), item("V.5", "regainedPoints"), is("0"));
        comparison(VinhLinh.organiser(), revised, next)
                .statusCode(200)
                .body("correspondence", equalTo("SAME_SET"), "before.id", equalTo(next))
                .body("criteria.findAll { it.status == 'BETTER' }.size()", equalTo(1))
                .body("criteria.findAll { it.status == 'EQUAL' }.size()", equalTo(5));
        recoveries.run();
        told(3);
    }

    @Test
    @Order(5)
    void what_cannot_be_compared_at_all_is_refused() {
        comparison(VinhLinh.organiser(), first, first).statusCode(422).body("code", equalTo("result-with-itself"));
        comparison(VinhLinh.organiser(), first, neighbours)
                .statusCode(422)
                .body("code", equalTo("results-of-different-units"));
        VinhLinh.organiser()
                .get("/api/v1/results/" + next + "/recovery?with=" + first)
                .then()
                .statusCode(422)
                .body("code", equalTo("result-not-later"));
        VinhLinh.organiser()
                .get("/api/v1/results/" + first + "/comparison")
                .then()
                .statusCode(400);
        comparison(VinhLinh.organiser(), first, "x").statusCode(404);
        var parIndex = MadeUp.result("2024", MadeUp.SET);
        assertThatThrownBy(() -> comparisons.withLater(
                        results.find(UUID.fromString(first)).orElseThrow(), parIndex))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type())
                                .isEqualTo(ComparisonProblem.RESULTS_OF_DIFFERENT_PROGRAMMES));
    }

    @Test
    @Order(6)
    void both_results_must_be_visible() {
        var neighbour = "leader@QT.HH";
        comparison(VinhLinh.as("lanhdao.hh", neighbour), neighbours, first).statusCode(404);
        comparison(VinhLinh.as("lanhdao.hh", neighbour), first, neighbours).statusCode(404);
        comparison(VinhLinh.as("lanhdao.hh", neighbour), first, next).statusCode(404);
        comparison(VinhLinh.as("lanhdao.vl", "leader@QT.VL"), first, next).statusCode(200);
        comparison(given(), first, next).statusCode(401);
    }

    @Test
    @Order(7)
    void a_successor_goes_on_where_the_unit_ended() {
        VinhLinh.publish("criteria.unit", NextYear.NEIGHBOUR, "chiso.criteria.unit-changed.v1", """
                {"id":"%s","version":1,"code":"QT.HH","name":"UBND huyện Hướng Hóa","type":"DISTRICT","parentId":"%s","aliases":[],
                 "serves":[],"validFrom":"2000-01-01","predecessors":["%s"],"successors":[]}""".formatted(
                        NextYear.NEIGHBOUR, VinhLinh.PROVINCE, VinhLinh.DISTRICT));
        VinhLinh.awaitRows("select count(*) from unit_succession", 1);

        comparison(VinhLinh.organiser(), first, neighbours)
                .statusCode(200)
                .body("after.assessedUnit.code", equalTo("QT.HH"));
        VinhLinh.organiser()
                .get("/api/v1/results/" + first + "/recovery?with=" + neighbours)
                .then()
                .statusCode(200)
                .body("next.id", equalTo(neighbours));
    }

    private static void told(int version) {
        var events = Events.drain(
                "scoring.recovery",
                all -> all.stream()
                        .anyMatch(event ->
                                event.key().equals(first) && event.json().contains("\"version\":" + version + ",")));
        assertThat(events).filteredOn(event -> event.key().equals(first)).hasSize(version);
        events.forEach(event -> EventContracts.assertValid(SCHEMA, event.json()));
        assertThat(events.getLast().type()).isEqualTo("chiso.scoring.recovery-changed.v1");
    }

    private static ValidatableResponse recovery(String result) {
        return VinhLinh.organiser()
                .config(EXACT)
                .get("/api/v1/results/" + result + "/recovery")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse comparison(RequestSpecification caller, String result, String with) {
        return caller.config(EXACT)
                .get("/api/v1/results/" + result + "/comparison?with=" + with)
                .then();
    }

    private static String item(String code, String member) {
        return "items.find { it.before.criteria.criterionCode.contains('" + code + "') }." + member;
    }

    /** Whatever digits stand behind the point. */
    private static Matcher<BigDecimal> is(String points) {
        return comparesEqualTo(new BigDecimal(points));
    }
}
