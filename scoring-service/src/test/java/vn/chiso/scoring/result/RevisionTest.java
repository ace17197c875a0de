package vn.chiso.scoring.result;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.PublishedYear;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.scoring.total.Index;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** Tuy Phước published 82.13 although its parts come to 81.13: a revision with a reason puts it right, and nothing is overwritten. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RevisionTest {

    @Inject
    ResultRepository results;

    private static String campaign;
    private static String published;

    @BeforeEach
    void the_year_is_published() {
        if (campaign == null) {
            var made = PublishedYear.freshlyInReview();
            Journey.publish(made);
            published = inForce(made, PublishedYear.TUY_PHUOC);
            campaign = made;
        }
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource(
            delimiter = '|',
            value = {
                "I.1 | 37.15 | nothing-revised | /lines",
                "I.1 | 45.01 | points-out-of-range | /lines/0/points",
                "I.1 | -1 | points-out-of-range | /lines/0/points",
                "I.1 | 36.155 | points-too-fine | /lines/0/points",
                "I.1 | 1e-39 | points-too-fine | /lines/0/points",
                "IX | 1 | revision-not-possible | /lines/0/criterionCode",
                "I | 1 | revision-not-possible | /lines/0/criterionCode"
            })
    void a_revision_that_cannot_be_is_refused(String code, String points, String problem, String pointer) {
        revise(VinhLinh.organiser(), published, line(code, points))
                .statusCode(422)
                .body("code", equalTo(problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    @Order(2)
    void a_line_that_does_not_apply_or_is_named_twice_is_refused() {
        revise(VinhLinh.organiser(), published, line("I.1", "36.15") + "," + line("I.1", "35"))
                .statusCode(422)
                .body("errors[0].code", equalTo("line-revised-twice"));
        revise(VinhLinh.organiser(), inForce(campaign, VinhLinh.unit(PublishedYear.WITHOUT_SURVEY)), line("II", "1"))
                .statusCode(422)
                .body("errors[0].code", equalTo("line-not-applicable"));
        revise(VinhLinh.organiser(), published, "{\"criterionCode\":\"I.1\",\"points\":1}")
                .statusCode(400);
    }

    @Test
    @Order(3)
    void only_the_organiser_revises() {
        revise(VinhLinh.as("thutruong.503", "unit-head@QT.X503"), published, line("I.1", "36.15"))
                .statusCode(403);
        revise(VinhLinh.as("khach", "organiser@TG"), published, line("I.1", "36.15"))
                .statusCode(404);
        revise(given().contentType(ContentType.JSON), published, line("I.1", "36.15"))
                .statusCode(401);
        // An organiser who works in the very unit as well, or in what is below it.
        revise(VinhLinh.as("kiem.nhiem", "organiser@QT", "scoring-officer@QT.X503"), published, line("I.1", "36.15"))
                .statusCode(403)
                .body("code", equalTo("reviser-of-own-unit"));
        // Who scored the line has become an organiser since.
        revise(VinhLinh.as("thutruong.503", "organiser@QT"), published, line("I.1", "37.15"))
                .statusCode(422)
                .body("errors[0].code", equalTo("reviser-scored-line"));
        assertThat(VinhLinh.number("select count(*) from result")).isEqualTo(41);
    }

    @Test
    @Order(4)
    void one_point_less_is_a_new_result_and_the_old_one_stays() {
        revise(VinhLinh.organiser(), published, line("I.1", "36.15"))
                .statusCode(201)
                .body("items", hasSize(1))
                .body("items[0].appraisedPoints", equalTo(81.13f))
                .body("items[0].deductedPoints", equalTo(18.87f))
                .body("items[0].index.points", equalTo(81.13f))
                .body("items[0].rank", equalTo(4))
                .body("items[0].class", equalTo("GOOD"))
                .body("items[0].edition", equalTo(2))
                .body("items[0].revises", equalTo(published))
                .body("items[0].revisionReason", equalTo("Cộng lại các phần: 81,13"))
                .body("items[0].decision.number", equalTo("300/QĐ-UBND"));

        VinhLinh.organiser()
                .get("/api/v1/results/" + published)
                .then()
                .body("appraisedPoints", equalTo(82.13f))
                .body("edition", equalTo(1))
                .body("revises", nullValue());
        VinhLinh.organiser()
                .get("/api/v1/results/" + inForce(campaign, PublishedYear.TUY_PHUOC) + "/classification")
                .then()
                .body("components[0].points", equalTo(51.15f));
        everythingVerifies(42);
        // The next year's ties are decided by what is in force of this one.
        assertThat(results.indexes("PAR_INDEX", UUID.fromString(VinhLinh.PROVINCE), "2023"))
                .hasSize(41)
                .containsEntry(
                        UUID.fromString(PublishedYear.TUY_PHUOC),
                        new Index(new BigDecimal("81.13"), new BigDecimal("100")));
    }

    @Test
    @Order(5)
    void what_is_supposed_starts_from_what_is_in_force_and_its_ranking_is_no_secret() {
        var card = VinhLinh.organiser()
                .get("/api/v1/scorecards?campaignId=" + campaign + "&assessedUnitId=" + PublishedYear.TUY_PHUOC)
                .<String>path("items[0].id");
        VinhLinh.as("thutruong.503", "unit-head@QT.X503")
                .body("""
                        {"scorecardId":"%s","hypotheses":[{"name":"a","changes":[{"code":"I.1","points":37.15}]}]}""".formatted(card))
                .post("/api/v1/simulations")
                .then()
                .statusCode(200)
                .body("ranked", equalTo(true))
                .body("present[0].standing.points", equalTo(81.13f))
                .body("present[0].standing.rank", equalTo(4))
                .body("hypotheses[0].cards[0].standing.points", equalTo(82.13f))
                .body("hypotheses[0].cards[0].lines[0].before", equalTo(36.15f));
    }

    @Test
    @Order(5)
    void only_the_last_result_of_a_unit_is_revised() {
        revise(VinhLinh.organiser(), published, line("I.1", "30"))
                .statusCode(409)
                .body("code", equalTo("result-not-in-force"));
    }

    @Test
    @Order(6)
    void who_is_overtaken_is_published_anew_with_the_same_points() {
        var fifth = inForce(campaign, VinhLinh.unit(504));

        var revised = revise(VinhLinh.organiser(), fifth, line("I.1", "37"))
                .statusCode(201)
                .body("items", hasSize(2))
                .body("items[0].index.points", equalTo(81.98f))
                .body("items[0].rank", equalTo(4))
                .body("items[1].assessedUnit.id", equalTo(PublishedYear.TUY_PHUOC))
                .body("items[1].appraisedPoints", equalTo(81.13f))
                .body("items[1].rank", equalTo(5))
                .body("items.edition", everyItem(equalTo(3)))
                .extract();

        assertThat(revised.<String>path("items[1].becauseOf")).isEqualTo(revised.path("items[0].id"));
        VinhLinh.organiser()
                .get("/api/v1/campaigns/" + campaign + "/ranking?unitGroupId=" + PublishedYear.DISTRICTS)
                .then()
                .body("groups[0].units", hasSize(11))
                .body("groups[0].units[3].unit.id", equalTo(VinhLinh.unit(504)))
                .body("groups[0].units[4].unit.id", equalTo(PublishedYear.TUY_PHUOC));
        everythingVerifies(44);
    }

    @Test
    @Order(7)
    void the_other_services_are_told_and_the_trail_says_who() {
        var id = inForce(campaign, PublishedYear.TUY_PHUOC);
        var event =
                Events.drain(
                                "scoring.result",
                                all -> all.stream()
                                        .anyMatch(received -> received.key().equals(id)))
                        .stream()
                        .filter(received -> received.key().equals(id))
                        .findFirst()
                        .orElseThrow();

        assertThat(event.type()).isEqualTo("chiso.scoring.result-revised.v1");
        EventContracts.assertValid(Path.of("contracts/events/scoring.result.schema.json"), event.json());
        assertThat(event.json()).contains("\"revises\"", "\"revisionReason\"", "\"edition\":3");
        assertThat(VinhLinh.number("select count(*) from audit_entry where action = 'result.revised'"))
                .isEqualTo(3);
    }

    @Test
    @Order(8)
    void a_sentence_that_is_worded_better_today_makes_no_new_edition() throws SQLException {
        var id = inForce(campaign, PublishedYear.TUY_PHUOC);
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    set session_replication_role = replica;
                    create temporary table kept as select * from result;
                    update result set snapshot = jsonb_set(jsonb_set(snapshot,
                           '{standing,classification,reasons,vi}', '["Câu chữ của năm trước"]'),
                           '{standing,commendation,reasons,en}', '["Words of last year"]')""");
            try {
                assertThat(VinhLinh.number("select count(*) from result where snapshot::text like '%Câu chữ của năm%'"))
                        .isGreaterThan(20);

                revise(VinhLinh.organiser(), id, line("I.1", "36.14"))
                        .statusCode(201)
                        .body("items", hasSize(1))
                        .body("items[0].assessedUnit.id", equalTo(PublishedYear.TUY_PHUOC))
                        .body("items[0].rank", equalTo(5));
            } finally {
                statement.execute("update result r set snapshot = k.snapshot from kept k where k.id = r.id");
            }
        }
    }

    /** The old editions, too: each among the results that were in force with it. */
    private static void everythingVerifies(int results) {
        List<String> ids = VinhLinh.organiser()
                .get("/api/v1/results?limit=200&campaignId=" + campaign)
                .path("items.id");
        assertThat(ids).hasSize(results);
        ids.forEach(id -> VinhLinh.organiser()
                .get("/api/v1/results/" + id + "/verification")
                .then()
                .body("differences", hasSize(0))
                .body("valid", equalTo(true)));
    }

    private static ValidatableResponse revise(RequestSpecification caller, String result, String lines) {
        return caller.body("""
                        {"decision":{"number":"300/QĐ-UBND","date":"2024-04-02"},"reason":"Cộng lại các phần: 81,13","lines":[%s]}""".formatted(lines))
                .post("/api/v1/results/" + result + "/revisions")
                .then();
    }

    private static String line(String code, String points) {
        return "{\"criterionCode\":\"%s\",\"points\":%s,\"reason\":\"Cộng lại\",\"causeCode\":\"SUM\"}"
                .formatted(code, points);
    }

    /** The last one in the order of ids, which is that of time. */
    private static String inForce(String campaign, String unit) {
        return VinhLinh.organiser()
                .get("/api/v1/results?campaignId=" + campaign + "&assessedUnitId=" + unit)
                .path("items[-1].id");
    }
}
