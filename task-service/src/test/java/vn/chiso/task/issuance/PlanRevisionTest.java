package vn.chiso.task.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** Another edition of an issued plan says anew whatever a draft says; what was done is never rewritten. */
@QuarkusTest
class PlanRevisionTest extends TaskTest {

    private static Response revise(String plan, Map<String, Object> changes) {
        var body = new HashMap<>(changes);
        body.put("reason", "Phân công lại");
        return asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(body)
                .post("/api/v1/plans/{id}/revisions", plan);
    }

    /** A plan of one task that two units lead. */
    private static String noticeOf(Map<String, Object> task) {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Thanh tra"));
        PlanApi.addedTask(plan, item, task);
        TaskApi.issue(plan).then().statusCode(200);
        return plan;
    }

    private static Map<String, Object> inspection(String... leads) {
        return PlanApi.task(
                "Kiểm tra",
                "Tháng 6/2024",
                List.of(leads).stream().map(PlanApi::unit).toList());
    }

    private static String taskOf(String plan) {
        return asCoordinator().queryParam("planId", plan).get("/api/v1/tasks").path("items[-1].id");
    }

    private static Map<String, Object> changed(String task, Map<String, Object> said) {
        return Map.of("changeTasks", List.of(Map.of("taskId", task, "task", said)));
    }

    private static String work(String assignment) {
        return asCoordinator().get("/api/v1/assignments/{id}", assignment).path("work");
    }

    @Test
    void whoever_leads_as_before_keeps_the_work_and_the_others_hand_it_over() {
        String plan = noticeOf(inspection("QT.VL.TNMT", "QT.VL.TTR"));
        String kept = TaskApi.assignmentsOf("QT.VL.TNMT").getFirst();
        String handedOver = TaskApi.assignmentsOf("QT.VL.TTR").getFirst();
        TaskApi.accept(as("canbo.tnmt", "scoring-officer@QT.VL.TNMT"), kept)
                .then()
                .statusCode(200);
        String tagOfKept = TaskApi.etag(kept);

        revise(plan, changed(taskOf(plan), inspection("QT.VL.TNMT", "QT.VL.NV")))
                .then()
                .statusCode(201)
                .body("changedTasks", is(1))
                .body("recalled", is(1))
                .body("givenOut", is(1));

        assertThat(TaskApi.etag(kept)).isEqualTo(tagOfKept);
        assertThat(work(handedOver)).isEqualTo("RECALLED");
        assertThat(TaskApi.assignmentsOf("QT.VL.NV")).hasSize(1);
        revise(plan, changed(taskOf(plan), inspection("QT.VL.TTR")))
                .then()
                .statusCode(409)
                .body("code", is("lead-recalled-before"))
                .body("errors.pointer", contains("/changeTasks"));
        assertThat(work(kept)).isEqualTo("IN_PROGRESS");
        TaskApi.plan(plan).body("revision", is(2)).body("taskCount", is(1));
    }

    @Test
    void a_lead_from_which_the_work_was_recalled_does_not_hold_up_that_others_lead_with_it() {
        String plan = noticeOf(inspection("QT.VL.TNMT", "QT.VL.TTR"));
        String recalled = TaskApi.assignmentsOf("QT.VL.TTR").getFirst();
        TaskApi.step(asCoordinator(), recalled, "recall", Map.of("reason", "Không còn phù hợp"))
                .then()
                .statusCode(200);

        revise(plan, changed(taskOf(plan), inspection("QT.VL.TNMT", "QT.VL.TTR", "QT.VL.NV")))
                .then()
                .statusCode(201)
                .body("recalled", is(0))
                .body("givenOut", is(1));

        assertThat(TaskApi.assignmentsOf("QT.VL.NV")).hasSize(1);
        assertThat(work(recalled)).isEqualTo("RECALLED");
    }

    @Test
    void what_a_former_lead_has_done_is_not_done_again() {
        String plan = noticeOf(inspection("QT.VL.TTR"));
        String done = TaskApi.assignmentsOf("QT.VL.TTR").getFirst();
        TaskApi.accept(as("thanhtra.vl", "scoring-officer@QT.VL.TTR"), done)
                .then()
                .statusCode(200);
        TaskApi.report(as("thanhtra.vl", "scoring-officer@QT.VL.TTR"), done)
                .then()
                .statusCode(200);

        revise(plan, changed(taskOf(plan), inspection("QT.VL.NV")))
                .then()
                .statusCode(201)
                .body("recalled", is(0))
                .body("givenOut", is(0));

        assertThat(work(done)).isEqualTo("DONE");
        assertThat(TaskApi.assignmentsOf("QT.VL.NV")).isEmpty();
    }

    @Test
    void another_rule_is_another_order() {
        String plan = noticeOf(inspection("QT.VL.TTR"));
        String before = TaskApi.assignmentsOf("QT.VL.TTR").getFirst();
        String old = taskOf(plan);
        var later = inspection("QT.VL.TTR");
        later.put("deadlineText", "Ngày 25 hằng tháng");

        revise(plan, changed(old, later))
                .then()
                .statusCode(201)
                .body("droppedTasks", is(1))
                .body("addedTasks", is(1))
                .body("recalled", is(1))
                .body("givenOut", is(1));

        assertThat(work(before)).isEqualTo("RECALLED");
        asCoordinator()
                .get(
                        "/api/v1/assignments/{id}",
                        TaskApi.assignmentsOf("QT.VL.TTR").getLast())
                .then()
                .body("work", is("NOT_STARTED"))
                .body("dueDate", is("2024-03-25"));
        revise(plan, changed(old, later))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/changeTasks/0/taskId"))
                .body("errors.code", contains("unknown-task"));
    }

    @Test
    void a_revision_recomputes_a_units_figures_once_however_many_steps_it_takes() {
        String plan = noticeOf(inspection("QT.VL.TTR"));
        var later = inspection("QT.VL.TTR");
        later.put("deadlineText", "Ngày 25 hằng tháng");

        revise(plan, changed(taskOf(plan), later)).then().statusCode(201);

        assertThat(count("punctuality where unit_code = 'QT.VL.TTR' and period = '2024'"))
                .isOne();
        assertThat(count("punctuality where unit_code = 'QT.VL.TTR' and version > 2"))
                .as("figures between the recall of the old work and the new work")
                .isZero();
    }

    @Test
    void a_requirement_that_stays_keeps_its_work_and_the_others_follow_the_edition() {
        String plan = issuedPlan();
        long causes = count("task where requirement_code = 'CAUSES_AND_MEASURES'");
        long completion = count("assignment where requirement_code = 'COMPLETION' and work = 'NOT_STARTED'");
        var midway = new HashMap<>(TaskApi.COMPLETION);
        midway.put("code", "MIDWAY");
        midway.put("deadlineText", "đến 30/6/2024 đạt 50%");
        midway.put("target", "50 %");

        revise(plan, Map.of("requirements", List.of(TaskApi.COMPLETION, midway)))
                .then()
                .statusCode(201)
                .body("droppedTasks", is((int) causes))
                .body("addedTasks", is(14));

        assertThat(count("assignment where requirement_code = 'CAUSES_AND_MEASURES' and work <> 'RECALLED'"))
                .isZero();
        assertThat(count("assignment where requirement_code = 'COMPLETION' and work = 'NOT_STARTED' and version = 0"))
                .isEqualTo(completion);
        assertThat(count("assignment where requirement_code = 'MIDWAY' and due_date = date '2024-06-30'"))
                .isEqualTo(completion);
        TaskApi.plan(plan).body("requirements.code", contains("COMPLETION", "MIDWAY"));
    }

    @Test
    void the_leads_of_an_item_take_its_work_with_them() {
        String plan = issuedPlan();
        String item = asCoordinator()
                .get("/api/v1/plans/{id}/items", plan)
                .path("items.find { it.criterionCode == 'V.5' }.id");
        String ofItem = "assignment where item_id = '" + item + "' and ";

        revise(
                        plan,
                        Map.of(
                                "changeItems",
                                List.of(Map.of("itemId", item, "leadUnitIds", List.of(VinhLinh.unit("QT.VL.NV"))))))
                .then()
                .statusCode(201)
                .body("changedTasks", is(2))
                .body("recalled", is(2))
                .body("givenOut", is(2));

        assertThat(count(ofItem + "unit_code = 'QT.VL.VP' and work = 'RECALLED'"))
                .isEqualTo(2);
        assertThat(count(ofItem + "unit_code = 'QT.VL.NV' and work = 'NOT_STARTED'"))
                .isEqualTo(2);
        asCoordinator()
                .get("/api/v1/plans/{id}/items", plan)
                .then()
                .body("items.find { it.criterionCode == 'V.5' }.leadUnits.code", contains("QT.VL.NV"))
                .body("items.find { it.criterionCode == 'V.5' }.cooperatingUnits.code", contains("QT.VL.VP"));
    }

    @Test
    void title_paper_and_standing_office_are_those_of_the_newest_edition() {
        String plan = issuedPlan();
        var office = VinhLinh.unit("QT.VL.VP");

        revise(
                        plan,
                        Map.of(
                                "plan",
                                Map.of(
                                        "title",
                                        "Kế hoạch đã điều chỉnh",
                                        "document",
                                        Map.of("number", "15/KH-UBND", "date", "2024-03-20"),
                                        "standingOfficeUnitId",
                                        office)))
                .then()
                .statusCode(201)
                .body("recalled", is(0))
                .body("givenOut", is(0));

        TaskApi.plan(plan)
                .body("title", is("Kế hoạch đã điều chỉnh"))
                .body("document.number", is("15/KH-UBND"))
                .body("standingOfficeUnitId", is(office.toString()))
                .body("revision", is(2))
                .body("requirements.code", contains("CAUSES_AND_MEASURES", "COMPLETION"));
        assertThat(count("assignment where standing_office_unit_id <> '" + office + "'"))
                .isZero();
    }

    @Test
    void a_duty_to_report_may_come_later() {
        String plan = noticeOf(inspection("QT.VL.TTR"));
        var duty = Map.of("window", "QUARTER", "dueDay", 20, "reporters", List.of(PlanApi.unit("QT.VL.VP")));

        revise(plan, Map.of("addReportingDuties", List.of(duty)))
                .then()
                .statusCode(201)
                .body("addedTasks", is(1))
                .body("givenOut", is(1));

        asCoordinator()
                .get(
                        "/api/v1/assignments/{id}",
                        TaskApi.assignmentsOf("QT.VL.VP").getFirst())
                .then()
                .body("dueDate", is("2024-03-20"))
                .body("title", is("Báo cáo kết quả thực hiện hằng quý"));
        var stranger =
                Map.of("window", "QUARTER", "dueDay", 20, "reporters", List.of(PlanApi.unit(VinhLinh.NEIGHBOUR)));
        revise(plan, Map.of("addReportingDuties", List.of(stranger)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/addReportingDuties/0/reporters/0/unitId"));
    }
}
