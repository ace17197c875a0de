package vn.chiso.scoring.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.PublishedYear;
import vn.chiso.scoring.VinhLinh;

/** What the portal of the province pulls of a published year: 41 units in three groups, and a district's card of 14 lines. */
@QuarkusTest
class PortalPullTest {

    private static String year;
    private static String result;

    @BeforeEach
    void a_year_and_a_card_are_published() {
        if (result == null) {
            year = PublishedYear.freshlyInReview();
            PublishedYear.publish(year, "null").then().statusCode(201);
            result = Journey.toResult();
        }
    }

    @Test
    void all_results_in_force_come_page_by_page_and_each_once() {
        var all = all("/results?campaignId=" + year, 7);

        assertThat(all).hasSize(41);
        assertThat(all).extracting(one -> one.get("id")).doesNotHaveDuplicates();
    }

    @Test
    void a_result_names_the_agency_by_both_of_its_identifiers() {
        for (var name : List.of("H50.15", "000.00.15.H50", "QT.VL")) {
            portal().get("/api/v1/portal/results?programme=TASK_COMPLETION&agency=" + name)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].id", equalTo(result))
                    .body("items[0].assessedAgency.agencyIdentifier", equalTo("H50.15"))
                    .body("items[0].assessedAgency.legacyAgencyIdentifier", equalTo("000.00.15.H50"))
                    .body("items[0].organiserAgency.agencyIdentifier", equalTo("H50"));
        }
        portal().get("/api/v1/portal/results?agency=H99.99")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void what_is_known_already_is_not_sent_again() {
        var first = portal().get("/api/v1/portal/results?campaignId=" + year + "&limit=5");
        var tag = first.header("ETag");

        portal().header("If-None-Match", tag)
                .get("/api/v1/portal/results?campaignId=" + year + "&limit=5")
                .then()
                .statusCode(304);
        portal().header("If-None-Match", tag)
                .get("/api/v1/portal/results?campaignId=" + year + "&limit=6")
                .then()
                .statusCode(200);
    }

    @Test
    void ranks_come_group_by_group_best_first_and_as_published() {
        var ranks = all("/rankings?campaignId=" + year, 4);

        assertThat(ranks).hasSize(41);
        assertThat(places(ranks, PublishedYear.DISTRICTS))
                .isSorted()
                .hasSize(11)
                .startsWith(1);
        var tuyPhuoc = ranks.stream()
                .filter(rank -> PublishedYear.TUY_PHUOC.equals(agency(rank).get("unitId")))
                .findFirst()
                .orElseThrow();
        assertThat(tuyPhuoc.get("rank")).isEqualTo(4);
        assertThat(tuyPhuoc.get("rankedUnits")).isEqualTo(11);
        portal().get("/api/v1/portal/rankings?unitGroupId=" + PublishedYear.COMMUNES)
                .then()
                .statusCode(200)
                .body("items", hasSize(20));
    }

    @Test
    void ranks_are_those_of_the_units_in_reach_as_published_among_all() {
        VinhLinh.as("portal.503", "portal@QT.X503")
                .get("/api/v1/portal/rankings?campaignId=" + year)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].agency.unitId", equalTo(PublishedYear.TUY_PHUOC))
                .body("items[0].rank", equalTo(4))
                .body("items[0].rankedUnits", equalTo(11));
    }

    @Test
    void deducted_points_come_criterion_by_criterion_and_sum_up_to_what_the_result_lost() {
        var lost = all("/deductions?programme=TASK_COMPLETION", 3);

        assertThat(lost).hasSize(14);
        var sum = lost.stream()
                .map(line -> new BigDecimal(line.get("deductedPoints").toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("27.75");
        assertThat(lost.getFirst()).containsEntry("resultId", result).containsEntry("criterionCode", "I.A.1.1");
        assertThat(lost)
                .allSatisfy(
                        line -> assertThat((List<?>) line.get("responsible")).isNotEmpty());
    }

    @Test
    void the_published_lines_of_a_result_are_paged_in_the_order_of_the_set() {
        var lines = all("/results/" + result + "/lines", 5);

        assertThat(lines).hasSize(14);
        assertThat(lines.getFirst()).containsEntry("criterionCode", "I.A.1.1");
        assertThat(lines.getLast()).containsEntry("criterionCode", "VI.2.c");
        String cursor = portal().get("/api/v1/portal/results/" + result + "/lines?limit=5")
                .path("next");
        String other = portal().get("/api/v1/portal/results?campaignId=" + year + "&limit=1")
                .path("items[0].id");
        portal().get("/api/v1/portal/results/" + other + "/lines?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    void what_is_not_published_is_not_there() {
        var draft = Journey.opened();

        portal().get("/api/v1/portal/results?campaignId=" + draft)
                .then()
                .statusCode(200)
                .body("items", empty());
        portal().get("/api/v1/portal/rankings?campaignId=" + draft)
                .then()
                .statusCode(200)
                .body("items", empty());
        portal().get("/api/v1/portal/deductions?campaignId=" + draft)
                .then()
                .statusCode(200)
                .body("items", empty());
        portal().get("/api/v1/scorecards?campaignId=" + draft).then().body("items", nullOrEmpty());
    }

    @Test
    void a_portal_of_another_province_sees_nothing_of_it() {
        var other = VinhLinh.as("portal.tg", "portal@TG");

        other.get("/api/v1/portal/results").then().statusCode(200).body("items", empty());
        VinhLinh.as("portal.tg", "portal@TG")
                .get("/api/v1/portal/rankings")
                .then()
                .body("items", empty());
        VinhLinh.as("portal.tg", "portal@TG")
                .get("/api/v1/portal/deductions")
                .then()
                .body("items", empty());
        for (var path : List.of("/results/" + result, "/results/" + result + "/lines")) {
            VinhLinh.as("portal.tg", "portal@TG")
                    .get("/api/v1/portal" + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
    }

    @Test
    void people_are_told_that_the_role_is_missing() {
        for (var path : List.of("/results", "/results/" + result, "/rankings", "/deductions")) {
            VinhLinh.organiser()
                    .get("/api/v1/portal" + path)
                    .then()
                    .statusCode(403)
                    .body("errors[0].code", equalTo("role-missing"))
                    .body("errors[0].detail", equalTo("portal"));
        }
    }

    @Test
    void a_cursor_or_filter_that_cannot_be_read_is_named() {
        for (var path : List.of("/results", "/rankings", "/deductions")) {
            portal().get("/api/v1/portal" + path + "?cursor=bm8").then().statusCode(400);
            portal().get("/api/v1/portal" + path + "?period=soon")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("validation-failed"));
            portal().get("/api/v1/portal" + path + "?campaignId=1").then().statusCode(400);
        }
        portal().get("/api/v1/portal/results?limit=1").then().body("items[0].revises", nullValue());
    }

    private static org.hamcrest.Matcher<Object> nullOrEmpty() {
        return org.hamcrest.Matchers.anyOf(nullValue(), equalTo((Object) List.of()));
    }

    private static List<Integer> places(List<Map<String, Object>> ranks, String group) {
        return ranks.stream()
                .filter(rank -> group.equals(rank.get("unitGroupId")))
                .map(rank -> (Integer) rank.get("rank"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> agency(Map<String, Object> rank) {
        return (Map<String, Object>) rank.get("agency");
    }

    private static List<Map<String, Object>> all(String path, int limit) {
        var all = new ArrayList<Map<String, Object>>();
        var mark = path.contains("?") ? "&" : "?";
        Response page = portal().get("/api/v1/portal" + path + mark + "limit=" + limit);
        while (true) {
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            all.addAll(page.<List<Map<String, Object>>>path("items"));
            String next = page.path("next");
            if (next == null) {
                return all;
            }
            page = portal().get("/api/v1/portal" + path + mark + "limit=" + limit + "&cursor=" + next);
        }
    }

    private static RequestSpecification portal() {
        return VinhLinh.as("service-account-chiso-portal", "portal@QT");
    }
}
