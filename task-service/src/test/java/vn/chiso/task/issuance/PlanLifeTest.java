package vn.chiso.task.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** From the issued plan to its revisions and its end. */
@QuarkusTest
class PlanLifeTest extends TaskTest {

    private static final String INSPECTOR = "scoring-officer@QT.VL.TTR";

    private String plan;
    private String item;
    private String inspection;
    private String report;

    @BeforeEach
    void a_small_notice_is_issued() {
        plan = PlanApi.begin("NOTICE");
        item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Thanh tra"));
        inspection = PlanApi.addedTask(plan, item, PlanApi.task("Kiểm tra", "Tháng 6/2024", PlanApi.unit("QT.VL.TTR")));
        report = PlanApi.addedTask(plan, item, PlanApi.task("Báo cáo", "Tháng 7/2024", PlanApi.unit("QT.VL.NV")));
        TaskApi.issue(plan).then().statusCode(200).body("assignments", is(2));
    }

    private Response revise(Map<String, Object> body) {
        return asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(body)
                .post("/api/v1/plans/{id}/revisions", plan);
    }

    private Response close(Map<String, Object> body) {
        return asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(body)
                .post("/api/v1/plans/{id}/closure", plan);
    }

    @Test
    void a_revision_keeps_what_is_unchanged_recalls_what_is_dropped_and_gives_out_what_is_new() {
        String kept = TaskApi.assignmentsOf("QT.VL.NV").getFirst();
        String dropped = TaskApi.assignmentsOf("QT.VL.TTR").getFirst();
        String tagOfKept = TaskApi.etag(kept);

        revise(Map.of(
                        "reason", "Thay đổi đơn vị kiểm tra",
                        "dropTaskIds", List.of(inspection),
                        "addTasks",
                                List.of(Map.of(
                                        "itemId",
                                        item,
                                        "task",
                                        PlanApi.task("Kiểm tra", "Tháng 6/2024", PlanApi.unit("QT.VL.TNMT")))),
                        "addItems",
                                List.of(Map.of(
                                        "content", PlanApi.item("UNSPECIFIED", "I", "2", "Tuyên truyền"),
                                        "tasks",
                                                List.of(PlanApi.task(
                                                        "Đăng tin", "Năm 2024", PlanApi.unit("QT.VL.VHTT")))))))
                .then()
                .statusCode(201)
                .body("revision", is(2))
                .body("recalled", is(1))
                .body("givenOut", is(2));

        assertThat(TaskApi.etag(kept)).isEqualTo(tagOfKept);
        asCoordinator()
                .get("/api/v1/assignments/{id}", dropped)
                .then()
                .body("work", is("RECALLED"))
                .body("recallReason", is("Thay đổi đơn vị kiểm tra"));
        assertThat(TaskApi.assignmentsOf("QT.VL.TNMT")).hasSize(1);
        TaskApi.plan(plan).body("revision", is(2)).body("status", is("ISSUED")).body("taskCount", is(3));
        PlanApi.tasks(plan, item)
                .body("items.content", contains("Kiểm tra", "Báo cáo", "Kiểm tra"))
                .body("items.findAll { it.retiredAt }.id", contains(inspection));
        asCoordinator()
                .get("/api/v1/plans/{id}/revisions", plan)
                .then()
                .statusCode(200)
                .body("items.reason", contains("Thay đổi đơn vị kiểm tra"));
        assertThat(count("audit_entry where action in ('plan.revised', 'assignment.recalled')"))
                .isEqualTo(2);
    }

    @Test
    void what_is_done_stays_done_when_its_task_is_dropped() {
        String done = TaskApi.assignmentsOf("QT.VL.TTR").getFirst();
        TaskApi.accept(as("thanhtra.vl", INSPECTOR), done).then().statusCode(200);
        TaskApi.report(as("thanhtra.vl", INSPECTOR), done).then().statusCode(200);

        revise(Map.of("reason", "Bỏ nội dung", "dropTaskIds", List.of(inspection)))
                .then()
                .statusCode(201)
                .body("recalled", is(0));

        asCoordinator().get("/api/v1/assignments/{id}", done).then().body("work", is("DONE"));
    }

    @Test
    void a_revision_must_say_something_that_the_plan_can_bear() {
        revise(Map.of("reason", "x")).then().statusCode(400).body("code", is("revision-empty"));
        revise(Map.of("reason", "x", "dropTaskIds", List.of(report, UUID.randomUUID())))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/dropTaskIds/1"))
                .body("errors.code", contains("unknown-task"));
        var nobody = PlanApi.task("Rà soát", null, PlanApi.words("Các cơ quan có liên quan"));
        revise(Map.of("reason", "x", "addTasks", List.of(Map.of("itemId", item, "task", nobody))))
                .then()
                .statusCode(409)
                .body("code", is("generic-owner-unsettled"));
        var stranger = PlanApi.task("Rà soát", null, PlanApi.unit(VinhLinh.NEIGHBOUR));
        revise(Map.of("reason", "x", "addTasks", List.of(Map.of("itemId", item, "task", stranger))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/addTasks/0/task/leads/0/unitId"));
        TaskApi.plan(plan).body("revision", is(1)).body("taskCount", is(2));
        assertThat(count("assignment where work = 'RECALLED'")).isZero();
    }

    @Test
    void a_plan_with_open_work_is_closed_with_a_reason_only() {
        close(Map.of())
                .then()
                .statusCode(409)
                .body("code", is("plan-has-open-work"))
                .body("errors.pointer", contains("/reason"));

        close(Map.of("reason", "Huyện kết thúc hoạt động"))
                .then()
                .statusCode(200)
                .body("status", is("CLOSED"))
                .body("closingReason", is("Huyện kết thúc hoạt động"));

        asCoordinator()
                .queryParam("planId", plan)
                .get("/api/v1/assignments")
                .then()
                .body("items.work", contains("RECALLED", "RECALLED"));
        revise(Map.of("reason", "x", "dropTaskIds", List.of(report)))
                .then()
                .statusCode(409)
                .body("code", is("plan-not-issued"));
        assertThat(count("outbox_event where topic = 'task.plan' and headers::text like '%plan-closed%'"))
                .isEqualTo(1);
    }

    @Test
    void results_without_a_review_hold_the_closure_up() {
        String done = TaskApi.assignmentsOf("QT.VL.TTR").getFirst();
        TaskApi.accept(as("thanhtra.vl", INSPECTOR), done).then().statusCode(200);
        TaskApi.report(as("thanhtra.vl", INSPECTOR), done).then().statusCode(200);
        close(Map.of("reason", "x")).then().statusCode(409).body("code", is("plan-has-unreviewed-results"));
        TaskApi.review(asCoordinator(), done, Map.of("decision", "CONFIRM"))
                .then()
                .statusCode(200);

        close(Map.of("reason", "Kết thúc năm")).then().statusCode(200);

        asCoordinator()
                .queryParam("planId", plan)
                .get("/api/v1/assignments")
                .then()
                .body("items.work", containsInAnyOrder("DONE", "RECALLED"));
    }

    @Test
    void content_marked_secret_is_refused_wherever_it_is_entered() {
        String draft = PlanApi.begin("NOTICE");
        String place = PlanApi.added(draft, PlanApi.item("UNSPECIFIED", "I", "1", "Bảo mật hệ thống"));

        refused(
                asCoordinator()
                        .body(Map.of("kind", "NOTICE", "title", "Thông báo (Mật)", "ownerUnitId", PlanApi.district()))
                        .post("/api/v1/plans"),
                "/title");
        refused(PlanApi.add(draft, PlanApi.item("REMEDY", "I", "2", "Độ mật: Mật")), "/content/title");
        refused(PlanApi.addTask(draft, place, PlanApi.task("TỐI MẬT", null, PlanApi.unit("QT.VL.NV"))), "/content");
        refused(
                TaskApi.edit(
                        draft,
                        Map.of(
                                "title",
                                "x",
                                "document",
                                Map.of("number", "12/BC-UBND (MẬT)"),
                                "requirements",
                                List.of())),
                "/document/number");
    }

    private static void refused(Response response, String pointer) {
        response.then()
                .statusCode(400)
                .body("errors.code", contains("not-secret"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void a_reported_value_is_judged_by_the_target_of_its_task() {
        String draft = PlanApi.begin("NOTICE");
        String place = PlanApi.added(draft, PlanApi.item("UNSPECIFIED", "I", "1", "Kiểm tra"));
        var task = PlanApi.task("Kiểm tra các đơn vị", "Năm 2024", PlanApi.unit("QT.VL.TNMT"));
        task.put("target", "từ 30% trở lên");
        PlanApi.addTask(draft, place, task)
                .then()
                .body("targetReading.kind", is("SHARE"))
                .body("targetReading.inclusive", is(true));
        TaskApi.issue(draft).then().statusCode(200);
        String assignment = TaskApi.assignmentsOf("QT.VL.TNMT").getFirst();
        var officer = "scoring-officer@QT.VL.TNMT";
        TaskApi.accept(as("canbo.tnmt", officer), assignment).then().statusCode(200);

        as("canbo.tnmt", officer)
                .header("If-Match", TaskApi.etag(assignment))
                .body(Map.of("summary", "Đã kiểm tra", "actualValue", new java.math.BigDecimal("29.99")))
                .post("/api/v1/assignments/{id}/reports", assignment)
                .then()
                .statusCode(200)
                .body("reports[0].actualValue.toString()", is("29.99"))
                .body("reports[0].targetVerdict", is("NOT_REACHED"));
        String report = asCoordinator()
                .queryParam("format", "csv")
                .get("/api/v1/plans/{id}/report", draft)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(report.lines().skip(1))
                .containsExactly(
                        "I,,1,Kiểm tra,Kiểm tra các đơn vị,Phòng Tài nguyên và Môi trường,,Năm 2024,từ 30% trở lên,"
                                + "1,1,1,0,Phòng Tài nguyên và Môi trường: Đã kiểm tra,Phòng Tài nguyên và Môi trường: 29.99");
    }

    @Test
    void a_duty_to_report_gives_every_unit_a_slot_for_every_window_of_the_decree() {
        String draft = PlanApi.begin("REMEDIATION");
        var duty = Map.of(
                "window",
                "MONTH",
                "dueDay",
                20,
                "reporters",
                List.of(PlanApi.unit("QT.VL.TNMT"), PlanApi.unit("QT.VL.VP")));
        asCoordinator()
                .body(duty)
                .post("/api/v1/plans/{id}/reporting-duties", draft)
                .then()
                .statusCode(201)
                .body("reportingWindow", is("MONTH"))
                .body("deadlineText", is("Ngày 20 hằng tháng"))
                .body("deadline.type", is("RECURRING"));
        asCoordinator()
                .body(Map.of("window", "MONTH", "dueDay", 31, "reporters", List.of(PlanApi.unit("QT.VL.VP"))))
                .post("/api/v1/plans/{id}/reporting-duties", draft)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/dueDay"));

        TaskApi.issue(draft).then().statusCode(200);

        asCoordinator()
                .queryParam("planId", draft)
                .queryParam("unitId", VinhLinh.unit("QT.VL.TNMT"))
                .get("/api/v1/assignments")
                .then()
                .body("items[0].dueDate", is("2024-03-20"))
                .body("items[0].timeliness", is("ON_TRACK"));
        assertThat(count("task_occurrence where window_from = date '2024-02-15' and window_to = date '2024-03-14'"))
                .isEqualTo(1);
    }
}
