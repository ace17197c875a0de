package vn.chiso.task.occurrence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.occurrence.rule.IssuedTasks;

/** Continuous work of two units, which a third one supervises as member of a group. */
@QuarkusTest
class TaskSightTest extends TaskTest {

    private static final List<String> OF_TASK = List.of("", "/occurrences", "/triggers", "/check-ins", "/recurrences");

    @Inject
    Sql sql;

    private String task;

    private void issued() {
        var supervisors = UUID.randomUUID();
        sql.update(
                "insert into unit_group (id, version, code, name, owner_unit_id) values (?, 1, 'VL.Y', 'Theo dõi', ?)",
                supervisors,
                VinhLinh.unit(VinhLinh.DISTRICT));
        sql.update(
                "insert into unit_group_member (unit_group_id, unit_id, valid_from) values (?, ?, date '2000-01-01')",
                supervisors,
                VinhLinh.unit(VinhLinh.MILITARY));
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"));
        var body = PlanApi.task(
                "Việc cần làm",
                "Thường xuyên",
                List.of(PlanApi.unit(VinhLinh.INSPECTORATE), PlanApi.unit(VinhLinh.AGRICULTURE)));
        body.put("supervising", List.of(Map.of("groupId", supervisors)));
        task = PlanApi.addedTask(plan, item, body);
        TaskApi.issue(plan).then().statusCode(200);
    }

    private void answers(int status, String grant) {
        for (var part : OF_TASK) {
            as("ai.do", grant).get("/api/v1/tasks/" + task + part).then().statusCode(status);
        }
    }

    private void checkIn(String unit, String note) {
        as("canbo", "scoring-officer@" + unit)
                .body(Map.of("unitId", VinhLinh.unit(unit), "note", note))
                .post("/api/v1/tasks/{id}/check-ins", task)
                .then()
                .statusCode(201);
    }

    @Test
    void a_task_and_what_belongs_to_it_are_seen_by_the_same_people() {
        issued();

        answers(200, VinhLinh.COORDINATOR);
        answers(200, "scoring-officer@" + VinhLinh.INSPECTORATE);
        answers(200, "viewer@" + VinhLinh.MILITARY);
        answers(404, "unit-head@" + VinhLinh.POLICE);
        answers(403, "portal@" + VinhLinh.PROVINCE);
        answers(403, "appraiser@" + VinhLinh.DISTRICT);
        answers(403, "catalogue-editor@" + VinhLinh.DISTRICT);
    }

    @Test
    void a_list_of_tasks_has_for_everybody_the_tasks_that_he_sees() {
        issued();
        String ofOthers = IssuedTasks.due("Thường xuyên");
        String draft = PlanApi.begin("NOTICE");
        String item = PlanApi.added(draft, PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"));
        String planned = PlanApi.addedTask(draft, item, PlanApi.task("Việc", null, PlanApi.unit(VinhLinh.AGRICULTURE)));

        listed(VinhLinh.COORDINATOR, task, ofOthers, planned);
        listed("scoring-officer@" + VinhLinh.AGRICULTURE, task);
        listed("viewer@" + VinhLinh.MILITARY, task);
        listed("scoring-officer@" + VinhLinh.INSPECTORATE, task, ofOthers);
        listed("unit-head@" + VinhLinh.POLICE);
        as("ai.do", "appraiser@" + VinhLinh.DISTRICT)
                .get("/api/v1/tasks")
                .then()
                .statusCode(403);
    }

    private static void listed(String grant, String... tasks) {
        as("ai.do", grant)
                .get("/api/v1/tasks")
                .then()
                .statusCode(200)
                .body("items.id", is(List.of(tasks)))
                .body("next", nullValue());
    }

    @Test
    void a_unit_reads_its_own_notes_and_whoever_follows_the_work_those_of_all() {
        issued();
        checkIn(VinhLinh.INSPECTORATE, "một");
        checkIn(VinhLinh.AGRICULTURE, "hai");
        String path = "/api/v1/tasks/" + task + "/check-ins";

        as("canbo", "scoring-officer@" + VinhLinh.INSPECTORATE).get(path).then().body("items.note", contains("một"));
        as("canbo", "viewer@" + VinhLinh.MILITARY).get(path).then().body("items.note", contains("một", "hai"));
        asCoordinator().get(path).then().body("items.note", containsInAnyOrder("một", "hai"));
    }
}
