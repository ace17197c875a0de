package vn.chiso.task.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.occurrence.rule.IssuedTasks;

/** Each filter of the work list holds what it says and nothing else, for lists and figures alike. */
@QuarkusTest
class WorklistFilterTest extends TaskTest {

    private static final String OFFICER = "scoring-officer@QT.VL.TTR";

    private String plan;
    private String task;

    /** Work in every state: 29 of the plan, two of other plans, on 3 April 2024. */
    @BeforeEach
    void work() {
        plan = issuedPlan();
        task = IssuedTasks.due("Thường xuyên");
        IssuedTasks.due("Quý III/2024");
        String done = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        TaskApi.accept(as("canbo.ttr", OFFICER), done).then().statusCode(200);
        TaskApi.report(as("canbo.ttr", OFFICER), done).then().statusCode(200);
        step(as("canbo.nn", "scoring-officer@QT.VL.NNPTNT"), VinhLinh.AGRICULTURE, "refusal", Map.of("reason", "x"));
        step(
                as("canbo.ca", "scoring-officer@CA.VL"),
                VinhLinh.POLICE,
                "extensions",
                Map.of("dueDate", "2024-12-20", "reason", "x"));
        step(asCoordinator(), VinhLinh.MILITARY, "recall", Map.of("reason", "x"));
        businessTimeIs("2024-04-03T08:00:00+07:00");
    }

    private static void step(RequestSpecification who, String unit, String step, Map<String, Object> body) {
        TaskApi.step(who, TaskApi.assignmentsOf(unit).getFirst(), step, body)
                .then()
                .statusCode(200);
    }

    private static List<Map<String, Object>> list(Map<String, ?> query) {
        return asCoordinator()
                .queryParams(query)
                .queryParam("limit", 200)
                .get("/api/v1/assignments")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static Predicate<Map<String, Object>> has(String member, Object value) {
        return one -> Objects.equals(String.valueOf(one.get(member)), String.valueOf(value));
    }

    private static Predicate<Map<String, Object>> due(String first, String last) {
        return one -> one.get("dueDate") != null
                && ((String) one.get("dueDate")).compareTo(first) >= 0
                && ((String) one.get("dueDate")).compareTo(last) <= 0;
    }

    private Map<Map<String, Object>, Predicate<Map<String, Object>>> filters() {
        var filters = new LinkedHashMap<Map<String, Object>, Predicate<Map<String, Object>>>();
        filters.put(Map.of("planId", plan), has("planId", plan));
        filters.put(Map.of("taskId", task), has("taskId", task));
        filters.put(Map.of("criterionCode", "V.3"), has("criterionCode", "V.3"));
        var inspectorate = VinhLinh.unit(VinhLinh.INSPECTORATE).toString();
        filters.put(
                Map.of("unitId", inspectorate),
                one -> ((Map<?, ?>) one.get("unit")).get("id").equals(inspectorate));
        for (String state : List.of("NOT_STARTED", "DONE", "RECALLED")) {
            filters.put(Map.of("work", state), has("work", state));
        }
        filters.put(Map.of("review", "PENDING"), has("review", "PENDING"));
        filters.put(Map.of("extension", "PENDING"), has("extension", "PENDING"));
        filters.put(Map.of("refusal", "PENDING"), has("refusal", "PENDING"));
        for (String lateness : List.of("ON_TRACK", "OVERDUE", "DONE_ON_TIME", "NO_DATE")) {
            filters.put(Map.of("timeliness", lateness), has("timeliness", lateness));
        }
        filters.put(Map.of("overdue", true), has("timeliness", "OVERDUE"));
        filters.put(Map.of("overdue", false), has("timeliness", "OVERDUE").negate());
        filters.put(Map.of("period", "2024-H1"), due("2024-01-01", "2024-06-30"));
        filters.put(Map.of("dueFrom", "2024-09-30", "dueTo", "2024-11-29"), due("2024-09-30", "2024-11-29"));
        filters.put(
                Map.of("planId", plan, "work", "NOT_STARTED", "period", "2024-Q1", "refusal", "NONE"),
                has("planId", plan)
                        .and(has("work", "NOT_STARTED"))
                        .and(due("2024-01-01", "2024-03-31"))
                        .and(has("refusal", "NONE")));
        return filters;
    }

    @Test
    void a_filter_keeps_what_it_says_and_its_figures_count_the_same() {
        var all = list(Map.of());
        assertThat(all).hasSize(31);

        filters().forEach((query, kept) -> {
            var expected = all.stream().filter(kept).map(one -> one.get("id")).toList();
            assertThat(expected).as(query.toString()).isNotEmpty().hasSizeLessThan(all.size());
            assertThat(list(query))
                    .as(query.toString())
                    .extracting(one -> one.get("id"))
                    .isEqualTo(expected);
            var figures = figures(asCoordinator().queryParams(query), "");
            assertThat(figures.getInt("total")).as(query.toString()).isEqualTo(expected.size());
            var byUnit = figures(asCoordinator().queryParams(query), "/units").getList("items.total", Integer.class);
            assertThat(byUnit.stream().mapToInt(Integer::intValue).sum())
                    .as(query.toString())
                    .isEqualTo(expected.size());
        });
    }

    private static JsonPath figures(RequestSpecification who, String by) {
        return who.get("/api/v1/assignments/statistics" + by)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void the_groups_that_provinces_publish_add_up_to_all_work() {
        var figures = figures(asCoordinator(), "");

        assertThat(figures.getInt("doneOnTime")
                        + figures.getInt("doneLate")
                        + figures.getInt("openInTime")
                        + figures.getInt("overdue")
                        + figures.getInt("recalled"))
                .isEqualTo(figures.getInt("total"));
        assertThat(figures.getInt("longestOverdueDays")).isEqualTo(3);
    }

    @Test
    void a_subtree_out_of_reach_shows_neither_work_nor_figures() {
        var strangers = List.of("task-coordinator@QT.GL", "viewer@QT.GL");
        for (String stranger : strangers) {
            for (var query : List.of(
                    Map.of("withinUnitId", VinhLinh.unit(VinhLinh.DISTRICT)),
                    Map.of("unitId", VinhLinh.unit(VinhLinh.INSPECTORATE)),
                    Map.of("planId", plan),
                    Map.of("taskId", task))) {
                as("ai.do", stranger)
                        .queryParams(query)
                        .get("/api/v1/assignments")
                        .then()
                        .statusCode(200)
                        .body("items", empty());
                assertThat(figures(as("ai.do", stranger).queryParams(query), "").getInt("total"))
                        .isZero();
                for (String by : List.of("/units", "/periods")) {
                    assertThat(figures(as("ai.do", stranger).queryParams(query), by)
                                    .getList("items"))
                            .isEmpty();
                }
            }
        }
        as("ai.do", "appraiser@QT.VL").get("/api/v1/assignments").then().statusCode(403);
        as("ai.do", "appraiser@QT.VL")
                .get("/api/v1/assignments/statistics")
                .then()
                .statusCode(403);
    }

    @Test
    void a_reader_of_part_of_a_subtree_counts_no_more_than_he_sees() {
        var query = Map.of("withinUnitId", VinhLinh.unit(VinhLinh.DISTRICT));
        as("canbo.tckh", "scoring-officer@QT.VL.TCKH")
                .queryParams(query)
                .get("/api/v1/assignments/statistics/units")
                .then()
                .statusCode(200)
                .body("items.unitCode", is(List.of("QT.VL.TCKH")));
    }

    @Test
    void pages_by_due_date_lose_and_double_nothing_while_work_comes_and_changes() {
        var before = list(Map.of("order", "DUE_DATE")).stream()
                .map(one -> (String) one.get("id"))
                .toList();
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = asCoordinator().queryParam("order", "DUE_DATE").queryParam("limit", 12);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/assignments")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next");
            // Earlier and later than where the reader is; and a change that moves no date.
            IssuedTasks.due("Tháng 4/2024");
            IssuedTasks.due("Năm 2024");
            TaskApi.step(
                            as("canbo.tckh", "scoring-officer@QT.VL.TCKH"),
                            TaskApi.assignmentsOf("QT.VL.TCKH").getLast(),
                            "obstacles",
                            Map.of("reason", "x"))
                    .then()
                    .statusCode(200);
        } while (cursor != null && seen.size() < 100);

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
        assertThat(seen.stream().filter(before::contains)).containsExactlyElementsOf(before);
    }
}
