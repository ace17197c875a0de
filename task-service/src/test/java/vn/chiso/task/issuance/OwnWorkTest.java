package vn.chiso.task.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** Open work is recalled with its task or its plan, by somebody who has no part in it. */
@QuarkusTest
class OwnWorkTest extends TaskTest {

    private String plan;
    private String item;
    private String task;

    @BeforeEach
    void issued() {
        plan = PlanApi.begin("NOTICE");
        item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Thanh tra"));
        task = PlanApi.addedTask(plan, item, PlanApi.task("Kiểm tra", "Tháng 6/2024", PlanApi.unit("QT.VL.TTR")));
        PlanApi.addedTask(plan, item, PlanApi.task("Báo cáo", "Tháng 7/2024", PlanApi.unit("QT.VL.NV")));
        TaskApi.issue(plan).then().statusCode(200);
    }

    private static RequestSpecification headAndCoordinator() {
        return as("hai.vai", "unit-head@QT.VL.TTR", VinhLinh.COORDINATOR);
    }

    private ValidatableResponse post(RequestSpecification who, String what, Map<String, Object> body) {
        return who.header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(body)
                .post("/api/v1/plans/{id}/" + what, plan)
                .then();
    }

    @Test
    void nobody_lets_himself_off_by_a_revision_or_by_closing_the_plan() {
        post(headAndCoordinator(), "revisions", Map.of("reason", "x", "dropTaskIds", List.of(task)))
                .statusCode(403)
                .body("code", is("review-by-performer"))
                .body("errors.pointer", contains("/dropTaskIds"));
        post(headAndCoordinator(), "closure", Map.of("reason", "x"))
                .statusCode(403)
                .body("errors.pointer", contains("/reason"));
        assertThat(count("assignment where work = 'RECALLED'")).isZero();

        post(asCoordinator(), "closure", Map.of("reason", "Kết thúc")).statusCode(200);

        assertThat(count("assignment where work = 'RECALLED' and recall_reason = 'Kết thúc' and version = 1"))
                .isEqualTo(2);
        assertThat(count("outbox_event where topic = 'task.assignment'"
                        + " and convert_from(body, 'UTF8') like '%\"work\":\"RECALLED\"%'"))
                .isEqualTo(2);
        assertThat(count("audit_entry where action = 'assignment.recalled' and before ->> 'work' = 'NOT_STARTED'"
                        + " and after ->> 'work' = 'RECALLED'"))
                .isEqualTo(2);
    }

    @Test
    void what_the_unit_still_asked_for_ends_with_the_work() {
        String work = TaskApi.assignmentsOf("QT.VL.TTR").getFirst();
        TaskApi.step(
                        as("canbo.ttr", "scoring-officer@QT.VL.TTR"),
                        work,
                        "extensions",
                        Map.of("dueDate", "2024-07-15", "reason", "x"))
                .then()
                .statusCode(200);

        post(asCoordinator(), "revisions", Map.of("reason", "Bỏ", "dropTaskIds", List.of(task)))
                .statusCode(201);

        asCoordinator()
                .get("/api/v1/assignments/{id}", work)
                .then()
                .body("extension", is("REFUSED"))
                .body("proposals.decision", contains("REJECTED"));
    }

    @Test
    void the_record_tells_which_tasks_a_revision_dropped_and_added() {
        var added = PlanApi.task("Đăng tin", "Năm 2024", PlanApi.unit("QT.VL.VHTT"));
        post(
                        asCoordinator(),
                        "revisions",
                        Map.of(
                                "reason",
                                "Thay đổi",
                                "dropTaskIds",
                                List.of(task),
                                "addItems",
                                List.of(Map.of(
                                        "content",
                                        PlanApi.item("UNSPECIFIED", "I", "2", "Tuyên truyền"),
                                        "tasks",
                                        List.of(added)))))
                .statusCode(201);

        assertThat(count("audit_entry where action = 'task.dropped' and subject_id = '" + task + "'"))
                .isOne();
        assertThat(count("audit_entry where action = 'task.added' and after ->> 'content' = 'Đăng tin'"))
                .isOne();
        assertThat(count("audit_entry where action = 'plan-item.added' and after ->> 'title' = 'Tuyên truyền'"))
                .isOne();
    }
}
