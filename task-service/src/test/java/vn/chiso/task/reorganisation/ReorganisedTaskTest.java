package vn.chiso.task.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;
import static vn.chiso.task.reorganisation.Reorganised.decide;
import static vn.chiso.task.reorganisation.Reorganised.operations;
import static vn.chiso.task.reorganisation.Reorganised.workOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.occurrence.rule.IssuedTasks;
import vn.chiso.task.occurrence.rule.OccurrenceHorizon;

/** What tasks give out after their units have changed on 1 June 2024. */
@QuarkusTest
class ReorganisedTaskTest extends TaskTest {

    private static final String A = "QT.VL.A";
    private static final String B = "QT.VL.B";
    private static final String COMMUNE = "QT.CX";

    @Inject
    UnitTree tree;

    @Inject
    ReorganisationSweep sweep;

    @Inject
    OccurrenceHorizon horizon;

    @Inject
    Sql sql;

    private Reorganised units;

    @BeforeEach
    void units() {
        units = new Reorganised(tree);
    }

    private void onTheDay() {
        businessTimeIs("2024-06-03T08:00:00+07:00");
        sweep.run();
    }

    private void split(String unit) {
        units.opened(A, VinhLinh.DISTRICT);
        units.opened(B, VinhLinh.DISTRICT);
        units.ended(unit, VinhLinh.DISTRICT, A, B);
        onTheDay();
    }

    private static void event(String task, String number) {
        asCoordinator()
                .body(Map.of(
                        "happenedOn",
                        "2024-03-07",
                        "description",
                        "Kết luận",
                        "document",
                        Map.of("number", number, "date", "2024-03-06")))
                .post("/api/v1/tasks/{id}/triggers", task)
                .then()
                .statusCode(201);
    }

    @Test
    void of_two_leads_that_merged_the_successor_gets_later_work_once_and_at_once() {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"));
        String task = PlanApi.addedTask(
                plan,
                item,
                PlanApi.task(
                        "Việc cần làm",
                        "Sau khi có kết luận thanh tra, kiểm tra",
                        List.of(PlanApi.unit(VinhLinh.INSPECTORATE), PlanApi.unit(VinhLinh.HOME_AFFAIRS))));
        PlanApi.confirmDeadlines(plan);
        TaskApi.issue(plan).then().statusCode(200);
        units.opened(A, VinhLinh.DISTRICT);
        units.ended(VinhLinh.INSPECTORATE, VinhLinh.DISTRICT, A);
        units.ended(VinhLinh.HOME_AFFAIRS, VinhLinh.DISTRICT, A);
        onTheDay();

        event(task, "15/KL-TTr");

        workOf(A).body("items", hasSize(1)).body("items[0].unit.name", is("Đơn vị " + A));
        assertThat(count("assignment")).isOne();
    }

    @Test
    void after_a_split_later_work_goes_to_whoever_was_chosen() {
        IssuedTasks.due("Ngày 25 hằng tháng");
        split(VinhLinh.INSPECTORATE);
        String id = operations(asCoordinator(), "WORK").extract().path("items[0].id");
        decide(asCoordinator(), asCoordinator(), id, B)
                .then()
                .statusCode(200)
                .body("successorUnitId", is(VinhLinh.unit(B).toString()))
                .body("moved", is(1));

        assertThat(horizon.run()).isEqualTo(3);

        workOf(B).body("items.dueDate", contains("2024-03-25", "2024-04-25", "2024-05-25", "2024-06-25"));
        workOf(VinhLinh.INSPECTORATE).body("items", empty());
        sweep.run();
        operations(asCoordinator(), "WORK").body("items.status", contains("DONE"));
    }

    @Test
    void what_comes_while_nobody_has_chosen_waits_with_the_rest_for_the_choice() {
        IssuedTasks.due("Ngày 25 hằng tháng");
        split(VinhLinh.INSPECTORATE);
        horizon.run();
        sweep.run();
        workOf(VinhLinh.INSPECTORATE).body("items", hasSize(4));
        String id = operations(asCoordinator(), "WORK")
                .body("items.status", contains("OPEN"))
                .extract()
                .path("items[0].id");

        decide(asCoordinator(), asCoordinator(), id, A).then().statusCode(200).body("moved", is(4));

        workOf(A).body("items", hasSize(4));
    }

    @Test
    void a_standing_office_that_was_split_is_followed_by_the_one_that_a_person_chooses() {
        issuedPlan();
        split(VinhLinh.HOME_AFFAIRS);
        String id = operations(asCoordinator(), "STANDING_OFFICE")
                .body("items.status", contains("OPEN"))
                .extract()
                .path("items[0].id");
        long told = count("outbox_event where topic = 'task.assignment'");

        decide(as("lanhdao.vl", "leader@QT.VL"), as("lanhdao.vl", "leader@QT.VL"), id, B)
                .then()
                .statusCode(403);
        decide(asCoordinator(), asCoordinator(), id, B).then().statusCode(200).body("moved", is(29));

        asCoordinator()
                .queryParam("limit", 200)
                .get("/api/v1/assignments")
                .then()
                .body(
                        "items.standingOfficeUnitId",
                        everyItem(is(VinhLinh.unit(B).toString())));
        assertThat(count("outbox_event where topic = 'task.assignment'")).isEqualTo(told + 29);
        assertThat(sql.query(
                        "select heir_of(?, ?, 'STANDING_OFFICE', ?)",
                        row -> row.getObject(1, UUID.class),
                        VinhLinh.unit(VinhLinh.HOME_AFFAIRS),
                        VinhLinh.unit(VinhLinh.DISTRICT),
                        LocalDate.of(2024, 6, 3)))
                .containsExactly(VinhLinh.unit(B));
        as("canbo.b", "scoring-officer@" + B)
                .queryParam("limit", 200)
                .get("/api/v1/assignments")
                .then()
                .body("items", hasSize(29));
    }

    @Test
    void a_result_that_waits_for_its_review_is_followed_by_the_successor_of_the_standing_office() {
        issuedPlan();
        String waiting = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        var officer = "scoring-officer@QT.VL.TTR";
        TaskApi.accept(as("canbo.ttr", officer), waiting).then().statusCode(200);
        TaskApi.report(as("canbo.ttr", officer), waiting).then().statusCode(200);
        sql.update("update assignment set work = 'RECALLED' where work <> 'DONE'");
        units.opened(A, VinhLinh.DISTRICT);
        units.ended(VinhLinh.HOME_AFFAIRS, VinhLinh.DISTRICT, A);

        onTheDay();

        asCoordinator()
                .get("/api/v1/assignments/{id}", waiting)
                .then()
                .body("standingOfficeUnitId", is(VinhLinh.unit(A).toString()))
                .body("work", is("DONE"));
    }

    /** As on 1 July 2025: the district is no more, and with it its divisions; communes stand below the province. */
    @Test
    void when_a_level_is_abolished_the_level_above_hands_its_open_work_on() {
        IssuedTasks.due("Ngày 25 hằng tháng");
        String feed = as("canbo.ttr", "scoring-officer@QT.VL.TTR")
                .body(Map.of("name", "Việc", "unitId", VinhLinh.unit(VinhLinh.INSPECTORATE)))
                .post("/api/v1/calendar-feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("address");
        RestAssured.given().get(feed).then().statusCode(200);
        units.opened(COMMUNE, VinhLinh.PROVINCE);
        units.ended(VinhLinh.INSPECTORATE, VinhLinh.DISTRICT);
        units.ended(VinhLinh.DISTRICT, VinhLinh.PROVINCE);
        onTheDay();
        operations(asCoordinator(), "WORK").body("items", empty());
        RestAssured.given().get(feed).then().statusCode(404);
        String id = operations(province(), "WORK")
                .body("items.unit.code", contains(VinhLinh.INSPECTORATE))
                .extract()
                .path("items[0].id");
        province().get("/api/v1/reorganisations/{id}", id).then().body("successors.code", contains(VinhLinh.PROVINCE));

        decide(province(), province(), id, COMMUNE).then().statusCode(200).body("moved", is(1));
        horizon.run();

        String work = workOf(province(), COMMUNE)
                .body("items.dueDate", contains("2024-03-25", "2024-04-25", "2024-05-25", "2024-06-25"))
                .extract()
                .path("items[0].id");
        step(work, "acceptance", null);
        step(work, "reports", Map.of("summary", "Đã hoàn thành báo cáo tháng"));
        province()
                .header("If-Match", tag(work))
                .body(Map.of("decision", "CONFIRM"))
                .post("/api/v1/assignments/{id}/review", work)
                .then()
                .statusCode(200)
                .body("review", is("CONFIRMED"));
    }

    private static io.restassured.specification.RequestSpecification province() {
        return as("dieuphoi.tinh", "task-coordinator@QT");
    }

    private static String tag(String assignment) {
        return province()
                .get("/api/v1/assignments/{id}", assignment)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static void step(String assignment, String step, Map<String, Object> body) {
        var request = as("canbo.cx", "scoring-officer@" + COMMUNE).header("If-Match", tag(assignment));
        (body == null ? request : request.body(body))
                .post("/api/v1/assignments/{id}/" + step, assignment)
                .then()
                .statusCode(200);
    }
}
