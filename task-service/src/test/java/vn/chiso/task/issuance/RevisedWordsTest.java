package vn.chiso.task.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.occurrence.rule.OccurrenceHorizon;
import vn.chiso.testing.EventContracts;

/** Open work follows other words and another date of its task, and stays with whoever has it. */
@QuarkusTest
class RevisedWordsTest extends TaskTest {

    private static final String OFFICER = "scoring-officer@QT.VL.TTR";

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Inject
    OccurrenceHorizon horizon;

    private String plan;
    private String task;

    private static Map<String, Object> said(String content, String deadlineText, String... leads) {
        return PlanApi.task(
                content,
                deadlineText,
                List.of(leads).stream().map(PlanApi::unit).toList());
    }

    private void issue(Map<String, Object> said) {
        plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Thanh tra"));
        task = PlanApi.addedTask(plan, item, said);
        PlanApi.confirmDeadlines(plan);
        TaskApi.issue(plan).then().statusCode(200);
    }

    private ValidatableResponse revise(RequestSpecification who, Map<String, Object> changes) {
        var body = new HashMap<>(changes);
        body.put("reason", "Đính chính");
        return who.header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(body)
                .post("/api/v1/plans/{id}/revisions", plan)
                .then();
    }

    private Map<String, Object> changed(Map<String, Object> said) {
        return Map.of("changeTasks", List.of(Map.of("taskId", task, "task", said)));
    }

    private ValidatableResponse revised(Map<String, Object> said) {
        return revise(asCoordinator(), changed(said)).statusCode(201);
    }

    private static ValidatableResponse work(String assignment) {
        return asCoordinator().get("/api/v1/assignments/{id}", assignment).then();
    }

    private static void accept(String assignment) {
        TaskApi.accept(as("canbo.ttr", OFFICER), assignment).then().statusCode(200);
    }

    private static void step(RequestSpecification who, String assignment, String step, Map<String, Object> body) {
        TaskApi.step(who, assignment, step, body).then().statusCode(200);
    }

    private JsonNode lastEvent(String assignment) throws IOException {
        var body = sql.query(
                        "select convert_from(body, 'UTF8') from outbox_event where topic = 'task.assignment'"
                                + " and event_key = ? order by version desc limit 1",
                        row -> row.getString(1),
                        assignment)
                .getFirst();
        EventContracts.assertValid(Path.of("contracts/events/task.assignment.schema.json"), body);
        return json.readTree(body);
    }

    @Test
    void a_typo_is_corrected_on_work_that_goes_on_and_what_is_done_stays_as_it_was_said() throws IOException {
        issue(said("Kiểm tra cong vụ", "Tháng 6/2024", "QT.VL.TTR", "QT.VL.TNMT"));
        String open = TaskApi.assignmentsOf("QT.VL.TTR").getFirst();
        String done = TaskApi.assignmentsOf("QT.VL.TNMT").getFirst();
        accept(open);
        var other = "scoring-officer@QT.VL.TNMT";
        TaskApi.accept(as("canbo.tnmt", other), done).then().statusCode(200);
        TaskApi.report(as("canbo.tnmt", other), done).then().statusCode(200);
        var corrected = said("Kiểm tra công vụ", "Tháng 6/2024", "QT.VL.TTR", "QT.VL.TNMT");
        corrected.put("target", "100 %");

        revised(corrected)
                .body("droppedTasks", is(0))
                .body("addedTasks", is(0))
                .body("changedTasks", is(1))
                .body("recalled", is(0))
                .body("givenOut", is(0))
                .body("followed", is(1));

        work(open)
                .body("title", is("Kiểm tra công vụ"))
                .body("target", is("100 %"))
                .body("work", is("IN_PROGRESS"))
                .body("taskId", is(task))
                .body("dueDate", is("2024-06-30"));
        work(done).body("title", is("Kiểm tra cong vụ")).body("work", is("DONE"));
        assertThat(lastEvent(open).path("title").asText()).isEqualTo("Kiểm tra công vụ");
        assertThat(count("audit_entry where action = 'assignment.revised' and subject_id = '" + open
                        + "' and before::text like '%cong vụ%' and after::text like '%công vụ%'"))
                .isOne();
        assertThat(count("audit_entry where action = 'task.revised' and subject_id = '" + task + "'"))
                .isOne();
        assertThat(count("assignment")).isEqualTo(2);
    }

    @Test
    void another_date_moves_the_work_and_an_extension_that_is_later_stands() throws IOException {
        issue(said("Kiểm tra", "trước ngày 31/3/2024", "QT.VL.TTR", "QT.VL.NV"));
        String extended = TaskApi.assignmentsOf("QT.VL.TTR").getFirst();
        String plain = TaskApi.assignmentsOf("QT.VL.NV").getFirst();
        accept(extended);
        step(as("canbo.ttr", OFFICER), extended, "extensions", Map.of("dueDate", "2024-12-01", "reason", "Chờ"));
        step(
                asCoordinator(),
                extended,
                "extensions/" + TaskApi.proposal(extended, "EXTENSION") + "/decision",
                Map.of("decision", "APPROVE"));

        revised(said("Kiểm tra", "trước ngày 30/9/2024", "QT.VL.TTR", "QT.VL.NV"))
                .body("recalled", is(0))
                .body("followed", is(2));

        work(plain)
                .body("dueDate", is("2024-09-30"))
                .body("originalDueDate", is("2024-09-30"))
                .body("deadlineText", is("trước ngày 30/9/2024"))
                .body("work", is("NOT_STARTED"));
        work(extended)
                .body("dueDate", is("2024-12-01"))
                .body("originalDueDate", is("2024-09-30"))
                .body("grantedExtensions", is(1));
        assertThat(lastEvent(plain).path("dueDate").asText()).isEqualTo("2024-09-30");
        asCoordinator()
                .get("/api/v1/tasks/{id}/occurrences", task)
                .then()
                .body("items.dueDate", contains("2024-09-30"));
    }

    @Test
    void an_excuse_was_for_the_old_date() {
        issue(said("Kiểm tra", "trước ngày 31/3/2024", "QT.VL.TTR"));
        String late = TaskApi.assignmentsOf("QT.VL.TTR").getFirst();
        businessTimeIs("2024-04-12T08:00:00+07:00");
        step(asCoordinator(), late, "excuse", Map.of("reason", "Tỉnh chưa hướng dẫn"));

        revised(said("Kiểm tra", "trước ngày 30/6/2024", "QT.VL.TTR")).body("followed", is(1));

        work(late).body("excused", is(false)).body("excuseReason", nullValue()).body("timeliness", is("ON_TRACK"));
    }

    @Test
    void a_date_that_has_passed_already_is_refused_unless_it_is_meant() {
        issue(said("Kiểm tra", "trước ngày 31/3/2024", "QT.VL.TTR"));
        String work = TaskApi.assignmentsOf("QT.VL.TTR").getFirst();
        var earlier = said("Kiểm tra", "trước ngày 01/3/2024", "QT.VL.TTR");

        revise(asCoordinator(), changed(earlier))
                .statusCode(409)
                .body("code", is("due-before-issue"))
                .body("errors.pointer", contains("/tasks/" + task + "/deadline"));
        work(work).body("dueDate", is("2024-03-31"));

        earlier.put("overdueAtBirth", true);
        revised(earlier).body("followed", is(1));
        work(work).body("dueDate", is("2024-03-01")).body("timeliness", is("OVERDUE"));
    }

    @Test
    void a_new_lead_gets_the_new_words_and_the_old_one_keeps_its_work_with_them() {
        issue(said("Kiểm tra", "Tháng 6/2024", "QT.VL.TTR"));
        String kept = TaskApi.assignmentsOf("QT.VL.TTR").getFirst();

        revised(said("Kiểm tra công vụ", "Tháng 9/2024", "QT.VL.TTR", "QT.VL.NV"))
                .body("changedTasks", is(1))
                .body("recalled", is(0))
                .body("givenOut", is(1))
                .body("followed", is(1));

        work(kept).body("title", is("Kiểm tra công vụ")).body("dueDate", is("2024-09-30"));
        work(TaskApi.assignmentsOf("QT.VL.NV").getFirst())
                .body("title", is("Kiểm tra công vụ"))
                .body("originalDueDate", is("2024-09-30"));
    }

    @Test
    void another_rule_holds_for_what_is_to_come() {
        issue(said("Kiểm tra", "Ngày 25 hằng tháng", "QT.VL.TTR"));
        String standing = TaskApi.assignmentsOf("QT.VL.TTR").getFirst();
        accept(standing);

        revised(said("Kiểm tra công vụ", "Ngày 20 hằng tháng", "QT.VL.TTR"))
                .body("droppedTasks", is(0))
                .body("recalled", is(0))
                .body("givenOut", is(0))
                .body("followed", is(1));
        businessTimeIs("2024-04-01T08:00:00+07:00");
        horizon.run();

        work(standing)
                .body("title", is("Kiểm tra công vụ"))
                .body("work", is("IN_PROGRESS"))
                .body("deadlineText", is("Ngày 25 hằng tháng"))
                .body("dueDate", is("2024-03-25"));
        work(TaskApi.assignmentsOf("QT.VL.TTR").getLast())
                .body("taskId", is(task))
                .body("deadlineText", is("Ngày 20 hằng tháng"))
                .body("dueDate", is("2024-04-20"));
        revised(said("Kiểm tra", "Ngày 20 hằng tháng", "QT.VL.TTR")).body("followed", is(2));
        work(standing).body("deadlineText", is("Ngày 25 hằng tháng"));
    }

    @Test
    void nobody_makes_his_own_work_easier() {
        issue(said("Kiểm tra", "Tháng 6/2024", "QT.VL.TTR"));
        String own = TaskApi.assignmentsOf("QT.VL.TTR").getFirst();
        accept(own);

        revise(as("canbo.ttr", VinhLinh.COORDINATOR), changed(said("Kiểm tra", "Tháng 9/2024", "QT.VL.TTR")))
                .statusCode(403)
                .body("code", is("review-by-performer"))
                .body("errors.pointer", contains("/changeTasks"));
        work(own).body("dueDate", is("2024-06-30"));
    }
}
