package vn.chiso.task.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.task.RoundTrips;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** Work lists and statistics: 13 assignments due on 31 March and 16 on 30 November 2024. */
@QuarkusTest
class WorklistTest extends TaskTest {

    @Inject
    Sql sql;

    private String plan;

    @BeforeEach
    void issue() {
        plan = issuedPlan();
    }

    private static RequestSpecification inspector() {
        return as("canbo.ttr", "scoring-officer@QT.VL.TTR");
    }

    private static ValidatableResponse list(RequestSpecification who, Map<String, ?> query) {
        return who.queryParams(query)
                .queryParam("limit", 200)
                .get("/api/v1/assignments")
                .then()
                .statusCode(200);
    }

    private List<String> reported(String... units) {
        List<String> ids = new ArrayList<>();
        for (String unit : units) {
            String id = TaskApi.assignmentsOf(unit).getFirst();
            TaskApi.accept(as("canbo." + unit, "scoring-officer@" + unit), id)
                    .then()
                    .statusCode(200);
            TaskApi.report(as("canbo." + unit, "scoring-officer@" + unit), id)
                    .then()
                    .statusCode(200);
            ids.add(id);
        }
        return ids;
    }

    @Test
    void what_waits_for_a_decision_is_what_the_caller_may_decide() {
        String report = reported(VinhLinh.INSPECTORATE).getFirst();
        String refused = TaskApi.assignmentsOf(VinhLinh.AGRICULTURE).getFirst();
        TaskApi.step(
                        as("canbo.nn", "scoring-officer@QT.VL.NNPTNT"),
                        refused,
                        "refusal",
                        Map.of("reason", "Không thuộc chức năng"))
                .then()
                .statusCode(200);
        String later = TaskApi.assignmentsOf(VinhLinh.POLICE).getFirst();
        TaskApi.step(
                        as("canbo.ca", "scoring-officer@CA.VL"),
                        later,
                        "extensions",
                        Map.of("dueDate", "2024-12-20", "reason", "x"))
                .then()
                .statusCode(200);
        String hindered = TaskApi.assignmentsOf(VinhLinh.MILITARY).getFirst();
        TaskApi.step(as("canbo.qs", "scoring-officer@QS.VL"), hindered, "obstacles", Map.of("reason", "x"))
                .then()
                .statusCode(200);

        var decision = Map.of("view", "DECISION");
        list(asCoordinator(), decision)
                .body(
                        "items.id.sort()",
                        is(List.of(report, refused, later, hindered).stream()
                                .sorted()
                                .toList()));
        list(as("hai.vai", VinhLinh.COORDINATOR, "unit-head@QT.VL.TTR"), decision)
                .body("items", hasSize(3));
        list(as("canbo.QT.VL.TTR", VinhLinh.COORDINATOR), decision).body("items", hasSize(3));
        list(inspector(), decision).body("items", empty());
        list(as("lanhdao.vl", "leader@QT.VL"), decision).body("items", empty());
    }

    @Test
    void mine_my_units_and_my_subtrees_are_different_lists() {
        list(as("truong.vl", "unit-head@QT.VL"), Map.of("view", "UNIT")).body("items", empty());
        list(as("truong.vl", "unit-head@QT.VL"), Map.of("view", "SUBTREE"))
                .body("items", hasSize(26))
                .body("items.unit.code.findAll { !it.startsWith('QT.VL') }", empty());
        list(as("canbo.nv", "scoring-officer@QT.VL.NV"), Map.of("view", "UNIT"))
                .body("items.unit.code", everyItem(is("QT.VL.NV")))
                .body("items", hasSize(4));
        list(as("canbo.nv", "scoring-officer@QT.VL.NV"), Map.of("view", "MINE")).body("items", empty());
    }

    @Test
    void filters_narrow_by_plan_criterion_date_and_lateness() {
        list(asCoordinator(), Map.of("planId", plan, "criterionCode", "IV.5.a"))
                .body("items.unit.code", everyItem(is("QT.VL.TTR")))
                .body("items", hasSize(2));
        list(asCoordinator(), Map.of("period", "2024-Q1")).body("items.dueDate.unique()", contains("2024-03-31"));
        list(asCoordinator(), Map.of("dueFrom", "2024-04-01", "dueTo", "2024-11-30"))
                .body("items.dueDate.unique()", contains("2024-11-30"));
        list(asCoordinator(), Map.of("dueFrom", "2024-12-01")).body("items", empty());
        list(asCoordinator(), Map.of("withinUnitId", VinhLinh.unit(VinhLinh.NEIGHBOUR)))
                .body("items", empty());
        list(asCoordinator(), Map.of("withinUnitId", VinhLinh.unit(VinhLinh.HOME_AFFAIRS)))
                .body("items", hasSize(4));
        reported(VinhLinh.INSPECTORATE);

        businessTimeIs("2024-03-30T08:00:00+07:00");
        for (var of : Map.of("DONE_ON_TIME", 1, "DUE_SOON", 12, "ON_TRACK", 16, "OVERDUE", 0, "NO_DATE", 0)
                .entrySet()) {
            list(asCoordinator(), Map.of("timeliness", of.getKey()))
                    .body("items", hasSize(of.getValue()))
                    .body("items.timeliness", everyItem(is(of.getKey())));
        }
    }

    @Test
    void what_cannot_be_read_is_named() {
        for (var bad : Map.of(
                        "period", "2024-Q5",
                        "view", "YOURS",
                        "timeliness", "LATE",
                        "dueFrom", "2024-02-30",
                        "order", "TITLE",
                        "cursor", "nonsense",
                        "withinUnitId", "x")
                .entrySet()) {
            asCoordinator()
                    .queryParam(bad.getKey(), bad.getValue())
                    .get("/api/v1/assignments")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("?" + bad.getKey()));
        }
    }

    @Test
    void by_due_date_the_undated_come_last_and_pages_follow_each_other() {
        sql.update("update assignment set due_date = null, original_due_date = null where unit_code = 'QT.VL.TTR'");
        List<String> due = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var request = asCoordinator().queryParam("order", "DUE_DATE").queryParam("limit", 7);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/assignments")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            due.addAll(page.getList("items.dueDate"));
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(ids).hasSize(29).doesNotHaveDuplicates();
        assertThat(due.subList(0, 27)).isSorted().doesNotContainNull();
        assertThat(due.subList(27, 29)).containsOnlyNulls();
    }

    @Test
    void a_longer_list_takes_no_more_statements() {
        int one = RoundTrips.of(() -> asCoordinator().queryParam("limit", 1).get("/api/v1/assignments"));
        int all = RoundTrips.of(() -> asCoordinator().queryParam("limit", 29).get("/api/v1/assignments"));

        assertThat(one).as("what is counted at all").isPositive();
        assertThat(all).isLessThanOrEqualTo(one + 1);
    }

    @Test
    void statistics_by_unit_are_those_that_provinces_publish_for_any_subtree_and_period() {
        reported(VinhLinh.INSPECTORATE);
        businessTimeIs("2024-04-03T08:00:00+07:00");
        reported(VinhLinh.AGRICULTURE);

        var page = byUnit(Map.of("withinUnitId", VinhLinh.unit(VinhLinh.DISTRICT)))
                .body(
                        "items.unitCode",
                        contains(
                                "QT.VL.NNPTNT",
                                "QT.VL.NV",
                                "QT.VL.TCKH",
                                "QT.VL.TNMT",
                                "QT.VL.TTR",
                                "QT.VL.VHTT",
                                "QT.VL.VP"));
        page.body("items[0].doneLate", is(1))
                .body("items[0].openInTime", is(1))
                .body("items[1].overdue", is(2))
                .body("items[1].longestOverdueDays", is(3))
                .body("items[4].unitName", is("Thanh tra huyện"))
                .body("items[4].total", is(2))
                .body("items[4].doneOnTime", is(1))
                .body("items[4].openInTime", is(1))
                .body("items[4].overdue", is(0));
        byUnit(Map.of("period", "2024-Q4", "unitId", VinhLinh.unit(VinhLinh.INSPECTORATE)))
                .body("items.total", contains(1))
                .body("items.doneOnTime", contains(0));

        String next =
                byUnit(Map.of("limit", 5)).body("items", hasSize(5)).extract().path("next");
        byUnit(Map.of("limit", 5, "cursor", next))
                .body("items.unitCode", contains("QT.VL.TNMT", "QT.VL.TTR", "QT.VL.VHTT", "QT.VL.VP"));
    }

    @Test
    void statistics_by_period_follow_the_effective_due_date() {
        reported(VinhLinh.INSPECTORATE);
        for (var by : Map.of(
                        "YEAR", List.of("2024"),
                        "HALF", List.of("2024-H1", "2024-H2"),
                        "QUARTER", List.of("2024-Q1", "2024-Q4"),
                        "MONTH", List.of("2024-03", "2024-11"))
                .entrySet()) {
            byPeriod(Map.of("by", by.getKey())).body("items.period", is(by.getValue()));
        }
        byPeriod(Map.of("planId", plan)).body("items.total", contains(13, 16)).body("items.doneOnTime", contains(1, 0));
        String next = byPeriod(Map.of("limit", 1)).extract().path("next");
        byPeriod(Map.of("limit", 1, "cursor", next)).body("items.period", contains("2024-Q4"));
        byPeriod(Map.of("dueTo", "2024-03-31")).body("items.period", contains("2024-Q1"));
    }

    private static ValidatableResponse byPeriod(Map<String, ?> query) {
        return asCoordinator()
                .queryParams(query)
                .get("/api/v1/assignments/statistics/periods")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse byUnit(Map<String, ?> query) {
        return asCoordinator()
                .queryParams(query)
                .get("/api/v1/assignments/statistics/units")
                .then()
                .statusCode(200);
    }
}
