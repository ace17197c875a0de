package vn.chiso.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** The tasks of a draft, who takes part in them, and what becomes of them when it is issued. */
@QuarkusTest
class TaskEditingTest extends TaskTest {

    @Test
    void a_task_keeps_its_words_and_has_its_deadline_read() {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Chỉ số"));
        var task = PlanApi.task("Báo cáo", "trước ngày 10/12/2023", PlanApi.unit(VinhLinh.HOME_AFFAIRS));
        task.put("cooperating", List.of(PlanApi.words("Các đơn vị liên quan")));
        task.put("target", "100 %");

        PlanApi.addTask(plan, item, task)
                .then()
                .statusCode(201)
                .body("deadline.type", is("FIXED_DATE"))
                .body("deadline.dueDate", is("2023-12-10"))
                .body("leads.kind", contains("UNIT"))
                .body("leads.written", contains("Phòng Nội vụ"))
                .body("cooperating.kind", contains("GENERIC"))
                .body("target", is("100 %"))
                .body("flags", empty());
        TaskApi.plan(plan).body("taskCount", is(1)).body("flags", empty());
    }

    @Test
    void words_that_fit_nobody_hold_the_plan_up_until_somebody_settles_them() {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Phân cấp"));
        var generic = PlanApi.task("Rà soát", "Năm 2024", PlanApi.words("Các cơ quan, đơn vị có liên quan"));
        String open = PlanApi.addedTask(plan, item, generic);
        String none = PlanApi.addedTask(plan, item, PlanApi.task("Đôn đốc", null, List.of()));
        TaskApi.plan(plan).body("flags", contains("NO_LEAD_UNIT", "GENERIC_OWNER"));
        TaskApi.issue(plan).then().statusCode(409).body("code", is("lead-unit-missing"));
        PlanApi.editTask(plan, item, none, PlanApi.task("Đôn đốc", null, PlanApi.unit(VinhLinh.HOME_AFFAIRS)))
                .then()
                .statusCode(200);
        TaskApi.issue(plan).then().statusCode(409).body("code", is("generic-owner-unsettled"));

        var settled = Map.<String, Object>of("written", "Các cơ quan, đơn vị có liên quan", "withoutAssignee", true);
        PlanApi.editTask(plan, item, open, PlanApi.task("Rà soát", "Năm 2024", settled))
                .then()
                .statusCode(200)
                .body("flags", empty());

        TaskApi.issue(plan).then().statusCode(200).body("tasks", is(2)).body("assignments", is(1));
    }

    @Test
    void tasks_of_the_draft_stay_beside_those_of_the_requirements() {
        String plan = draftedPlan();
        String item = asCoordinator().get("/api/v1/plans/{id}/items", plan).path("items[0].id");
        PlanApi.addedTask(plan, item, PlanApi.task("Họp bàn", "Tháng 4/2024", PlanApi.unit(VinhLinh.INSPECTORATE)));

        TaskApi.issueAsTheDocumentHasIt(plan);

        assertThat(TaskApi.assignmentsOf(VinhLinh.INSPECTORATE)).hasSize(3);
        PlanApi.tasks(plan, item)
                .body("items.requirementCode", contains(null, "CAUSES_AND_MEASURES", "COMPLETION"))
                .body("items.leads.unit.code.flatten()", contains("QT.VL.TTR", "QT.VL.TCKH", "QT.VL.TCKH"));
        assertThat(count("assignment")).isEqualTo(30);
    }

    @Test
    void cooperating_units_of_an_item_are_parties_of_its_tasks() {
        String plan = draftedPlan();
        var item = asCoordinator().get("/api/v1/plans/{id}/items", plan).jsonPath();
        String joint = item.getString("items.find { it.flags }.id");
        asCoordinator()
                .header("If-Match", PlanApi.itemTag(plan, joint))
                .body(Map.of("leadUnitIds", List.of(VinhLinh.unit(VinhLinh.POLICE))))
                .put("/api/v1/plans/{id}/items/{item}", plan, joint)
                .then()
                .statusCode(200);
        TaskApi.edit(plan, TaskApi.planBody(List.of(TaskApi.COMPLETION))).then().statusCode(200);
        TaskApi.issue(plan).then().statusCode(200).body("assignments", is(14));

        PlanApi.tasks(plan, joint)
                .body("items[0].leads.unit.code", contains("CA.VL"))
                .body("items[0].cooperating.unit.code", containsInAnyOrder("QS.VL", "QT.VL.NNPTNT"));
    }

    @Test
    void a_year_left_out_follows_the_date_of_the_document() {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Thanh tra"));
        PlanApi.addedTask(plan, item, PlanApi.task("Gửi hồ sơ", "trước ngày 20/11", PlanApi.unit("QT.VL.NV")));
        PlanApi.tasks(plan, item).body("items[0].deadline.dueDate", is("2024-11-20"));

        TaskApi.edit(plan, Map.of("title", "x", "document", Map.of("date", "2023-11-22"), "requirements", List.of()))
                .then()
                .statusCode(200);

        assertThat(count("audit_entry where action = 'task.read-again'")).isOne();
        PlanApi.tasks(plan, item)
                .body("items[0].deadline.dueDate", is("2023-11-20"))
                .body(
                        "items[0].deadline.warnings",
                        contains("YEAR_MISSING", "CALENDAR_NOT_LOADED", "BEFORE_ISSUE_DATE"));
    }

    @Test
    void tasks_are_moved_between_items_and_removed() {
        String plan = PlanApi.begin("REMEDIATION");
        String one = PlanApi.added(plan, PlanApi.item("REMEDY", "I", "1", "Một"));
        String two = PlanApi.added(plan, PlanApi.item("REMEDY", "I", "2", "Hai"));
        String a = PlanApi.addedTask(plan, one, PlanApi.task("A", null, PlanApi.unit("QT.VL.NV")));
        PlanApi.addedTask(plan, one, PlanApi.task("B", null, PlanApi.unit("QT.VL.NV")));
        String c = PlanApi.addedTask(plan, two, PlanApi.task("C", null, PlanApi.unit("QT.VL.NV")));

        move(plan, one, a, Map.of("position", 1, "itemId", two)).statusCode(200);
        PlanApi.tasks(plan, two).body("items.content", contains("A", "C")).body("items.position", contains(1, 2));
        PlanApi.tasks(plan, one).body("items.content", contains("B")).body("items.position", contains(1));
        String shifted = PlanApi.taskTag(a);
        move(plan, two, c, Map.of("position", 1)).statusCode(200);
        assertThat(PlanApi.taskTag(a)).isNotEqualTo(shifted);
        PlanApi.tasks(plan, two).body("items.content", contains("C", "A"));
        move(plan, two, c, Map.of("position", 1, "itemId", UUID.randomUUID())).statusCode(404);
        asCoordinator()
                .header("If-Match", PlanApi.taskTag(c))
                .delete("/api/v1/plans/{id}/items/{item}/tasks/{task}", plan, two, c)
                .then()
                .statusCode(204);
        PlanApi.tasks(plan, two).body("items.content", contains("A")).body("items.position", contains(1));
    }

    private static io.restassured.response.ValidatableResponse move(
            String plan, String item, String task, Map<String, Object> place) {
        return asCoordinator()
                .header("If-Match", PlanApi.taskTag(task))
                .body(place)
                .put("/api/v1/plans/{id}/items/{item}/tasks/{task}/position", plan, item, task)
                .then();
    }

    @Test
    void bad_parties_are_pointed_at() {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "x"));
        var both = new HashMap<String, Object>(PlanApi.unit("QT.VL.NV"));
        both.put("groupId", UUID.randomUUID());
        var settled = new HashMap<String, Object>(PlanApi.unit("QT.VL.NV"));
        settled.put("withoutAssignee", true);

        refused(plan, item, PlanApi.unit(VinhLinh.NEIGHBOUR), "/leads/0/unitId", "unknown-unit");
        refused(plan, item, Map.of("groupId", UUID.randomUUID()), "/leads/0/groupId", "unknown-group");
        refused(plan, item, both, "/leads/0/groupId", "unit-and-group");
        refused(plan, item, settled, "/leads/0/withoutAssignee", "has-assignee");
        refused(plan, item, Map.of(), "/leads/0/written", "party-missing");
        PlanApi.addTask(
                        plan,
                        item,
                        PlanApi.task("x", null, List.of(PlanApi.unit("QT.VL.NV"), PlanApi.unit("QT.VL.NV"))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/leads/1"))
                .body("errors.code", contains("party-repeated"));
    }

    private static void refused(String plan, String item, Map<String, Object> lead, String pointer, String code) {
        PlanApi.addTask(plan, item, PlanApi.task("x", null, lead))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void tasks_of_an_issued_plan_are_not_edited() {
        String plan = issuedPlan();
        String item = asCoordinator().get("/api/v1/plans/{id}/items", plan).path("items[0].id");
        String task = PlanApi.tasks(plan, item).extract().path("items[0].id");

        PlanApi.editTask(plan, item, task, PlanApi.task("x", null, PlanApi.unit("QT.VL.NV")))
                .then()
                .statusCode(409)
                .body("code", is("plan-not-draft"));
        asCoordinator()
                .queryParam("planId", plan)
                .queryParam("limit", 200)
                .get("/api/v1/tasks")
                .then()
                .statusCode(200)
                .body("items.size()", is(27));
    }
}
