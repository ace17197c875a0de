package vn.chiso.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** A notice of 2024 whose deadlines are not all read with certainty. */
@QuarkusTest
class DeadlineConfirmationTest extends TaskTest {

    private String plan;
    private String item;

    @BeforeEach
    void draft() {
        plan = PlanApi.begin("NOTICE");
        item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"));
    }

    private String task(String deadlineText) {
        return PlanApi.addedTask(
                plan, item, PlanApi.task("Việc cần làm", deadlineText, PlanApi.unit(VinhLinh.INSPECTORATE)));
    }

    private static Map<String, Object> requirement(String title, String deadlineText) {
        return Map.of("code", "COMPLETION", "title", title, "deadlineText", deadlineText);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field) {
        var more = new HashMap<>(body);
        more.put(field, true);
        return more;
    }

    @Test
    void a_doubtful_deadline_holds_up_issuing_until_a_person_confirms_it() {
        String doubtful = task("trước ngày 20/11");
        task("trước ngày 20/11/2024");
        TaskApi.plan(plan).body("flags", contains("DEADLINE_UNCONFIRMED"));
        TaskApi.issue(plan).then().statusCode(409).body("code", is("deadline-unconfirmed"));
        asCoordinator()
                .header("If-Match", "\"0\"")
                .body(Map.of("taskIds", List.of(doubtful)))
                .post("/api/v1/plans/{id}/deadline-confirmations", plan)
                .then()
                .statusCode(412);

        PlanApi.confirm(plan, Map.of("taskIds", List.of(doubtful)))
                .then()
                .statusCode(200)
                .body("flags", empty());

        asCoordinator()
                .get("/api/v1/tasks/{id}", doubtful)
                .then()
                .body("deadlineConfirmation.by", is("dieuphoi.vl"))
                .body("deadlineConfirmation.at", notNullValue())
                .body("flags", empty());
        assertThat(count("audit_entry where action = 'task.deadline-confirmed' and subject_id = '" + doubtful + "'"))
                .isOne();
        TaskApi.issue(plan).then().statusCode(200);
    }

    @Test
    void a_requirement_is_confirmed_too_and_stays_so_until_it_is_worded_otherwise() {
        TaskApi.edit(plan, TaskApi.planBody(List.of(requirement("Hoàn thành", "trước ngày 20/11"))))
                .then()
                .statusCode(200)
                .body("flags", hasItem("DEADLINE_UNCONFIRMED"));
        PlanApi.confirm(plan, Map.of("requirementCodes", List.of("COMPLETION")))
                .then()
                .statusCode(200)
                .body("requirements[0].deadlineConfirmation.by", is("dieuphoi.vl"));

        TaskApi.edit(plan, TaskApi.planBody(List.of(requirement("Hoàn thành nhiệm vụ", "trước ngày 20/11"))))
                .then()
                .body("flags", not(hasItem("DEADLINE_UNCONFIRMED")));
        TaskApi.edit(plan, TaskApi.planBody(List.of(requirement("Hoàn thành nhiệm vụ", "trước ngày 20/10"))))
                .then()
                .body("flags", hasItem("DEADLINE_UNCONFIRMED"))
                .body("requirements[0].deadlineConfirmation", nullValue());
        TaskApi.edit(
                        plan,
                        TaskApi.planBody(List.of(
                                with(requirement("Hoàn thành nhiệm vụ", "trước ngày 20/10"), "deadlineConfirmed"))))
                .then()
                .body("flags", not(hasItem("DEADLINE_UNCONFIRMED")));
    }

    @Test
    void what_is_no_deadline_of_the_draft_is_not_confirmed() {
        PlanApi.confirm(plan, Map.of("taskIds", List.of(VinhLinh.unit("x"))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/taskIds/0"));
        PlanApi.confirm(plan, Map.of("requirementCodes", List.of("X")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/requirementCodes/0"));
        PlanApi.confirm(plan, Map.of()).then().statusCode(400).body("errors.pointer", contains("/taskIds"));
    }

    @Test
    void work_that_would_be_born_overdue_is_given_out_only_if_that_is_meant() {
        businessTimeIs("2024-12-20T08:00:00+07:00");
        String late = task("trước ngày 20/11/2024");
        TaskApi.issue(plan)
                .then()
                .statusCode(409)
                .body("code", is("due-before-issue"))
                .body("errors.pointer", contains("/tasks/" + late + "/deadline"));
        assertThat(count("assignment")).isZero();

        PlanApi.confirm(plan, Map.of("taskIds", List.of(late), "overdueAtBirth", true))
                .then()
                .statusCode(200);

        TaskApi.issue(plan).then().statusCode(200);
    }

    @Test
    void a_revision_adds_what_its_author_confirms() {
        task("trước ngày 20/11/2024");
        TaskApi.issue(plan).then().statusCode(200);
        var added = PlanApi.task("Việc thêm", "trước ngày 20/11", PlanApi.unit(VinhLinh.INSPECTORATE));
        revise(added, 409);
        revise(with(added, "deadlineConfirmed"), 201);
        var late = PlanApi.task("Việc muộn", "trước ngày 01/3/2024", PlanApi.unit(VinhLinh.INSPECTORATE));
        revise(late, 409);
        revise(with(late, "overdueAtBirth"), 201);

        assertThat(count("assignment")).isEqualTo(3);
    }

    private void revise(Map<String, Object> task, int status) {
        asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(Map.of("reason", "Bổ sung", "addTasks", List.of(Map.of("itemId", item, "task", task))))
                .post("/api/v1/plans/{id}/revisions", plan)
                .then()
                .statusCode(status);
    }
}
