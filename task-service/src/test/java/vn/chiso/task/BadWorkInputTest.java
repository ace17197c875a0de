package vn.chiso.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.task.occurrence.rule.IssuedTasks;

/** What must not be done with deadlines and work, each refused with a code and a pointer. */
@QuarkusTest
class BadWorkInputTest extends TaskTest {

    @Inject
    Sql sql;

    private final UUID group = UUID.randomUUID();

    /** A draft with one task; its plan and the task. */
    private static String[] draft(String deadlineText, Map<String, Object> lead) {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"));
        String task = PlanApi.addedTask(plan, item, PlanApi.task("Việc cần làm", deadlineText, lead));
        PlanApi.confirmDeadlines(plan);
        return new String[] {plan, task};
    }

    private void group(int members) {
        sql.update(
                "insert into unit_group (id, version, code, name, owner_unit_id) values (?, 1, 'VL.X', 'Các xã', ?)",
                group,
                VinhLinh.unit(VinhLinh.DISTRICT));
        sql.update("""
                insert into unit_group_member (unit_group_id, unit_id, valid_from)
                select ?, uuidv7(), date '2000-01-01' from generate_series(1, ?)
                """, group, members);
    }

    private static RequestSpecification officer() {
        return as("canbo.ttr", "scoring-officer@QT.VL.TTR");
    }

    private static String begun() {
        IssuedTasks.due("trước ngày 31/3/2024");
        String work = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        TaskApi.accept(officer(), work).then().statusCode(200);
        return work;
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code, String pointer) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void a_due_date_before_the_issue() {
        var late = draft("trước ngày 07/3/2024", PlanApi.unit(VinhLinh.INSPECTORATE));

        refused(TaskApi.issue(late[0]).then(), 409, "due-before-issue", "/tasks/" + late[1] + "/deadline");
        assertThat(count("assignment")).isZero();
    }

    @Test
    void a_recurrence_without_end_that_would_make_a_million_rows() {
        group(3_321);
        var daily = draft("Hằng ngày", Map.of("groupId", group));

        refused(TaskApi.issue(daily[0]).then(), 400, "validation-failed", "/tasks/" + daily[1])
                .body("errors.code", contains("rrule-too-many"));
        assertThat(count("task_occurrence")).isZero();
    }

    @Test
    void a_group_without_members() {
        group(0);
        var empty = draft("trước ngày 31/3/2024", Map.of("groupId", group));

        refused(TaskApi.issue(empty[0]).then(), 409, "group-without-members", "/tasks/" + empty[1] + "/parties/0");
    }

    @Test
    void reporting_on_another_units_assignment() {
        String work = begun();

        refused(TaskApi.report(as("truong.vl", "unit-head@QT.VL"), work).then(), 403, "forbidden", "?id");
        assertThat(count("assignment_report")).isZero();
    }

    /** To whoever may not see the work, it is not told apart from what does not exist. */
    @Test
    void reporting_on_an_assignment_that_is_not_to_be_seen() {
        String work = begun();

        var unseen = refused(reportAsPolice(work), 404, "not-found", "?id");
        var missing = refused(reportAsPolice(UUID.randomUUID().toString()), 404, "not-found", "?id");

        assertThat(told(unseen)).isEqualTo(told(missing));
        assertThat(count("assignment_report")).isZero();
    }

    private static ValidatableResponse reportAsPolice(String assignment) {
        return as("canbo.ca", "scoring-officer@CA.VL")
                .header("If-Match", "\"0\"")
                .body(Map.of("summary", "Đã hoàn thành việc được giao"))
                .post("/api/v1/assignments/{id}/reports", assignment)
                .then();
    }

    private static Map<String, Object> told(ValidatableResponse refusal) {
        Map<String, Object> problem = new HashMap<>(refusal.extract().path("$"));
        problem.remove("requestId");
        return problem;
    }

    @Test
    void confirming_ones_own_result() {
        String work = begun();
        TaskApi.report(officer(), work).then().statusCode(200);

        refused(
                TaskApi.review(as("canbo.ttr", VinhLinh.COORDINATOR), work, Map.of("decision", "CONFIRM"))
                        .then(),
                403,
                "review-by-performer",
                "?id");
        asCoordinator().get("/api/v1/assignments/{id}", work).then().body("review", is("PENDING"));
    }

    @Test
    void a_third_extension() {
        String work = begun();
        for (String date : new String[] {"2024-04-10", "2024-04-20"}) {
            TaskApi.step(officer(), work, "extensions", Map.of("dueDate", date, "reason", "Chờ hướng dẫn"))
                    .then()
                    .statusCode(200);
            TaskApi.step(
                            asCoordinator(),
                            work,
                            "extensions/" + TaskApi.proposal(work, "EXTENSION") + "/decision",
                            Map.of("decision", "APPROVE"))
                    .then()
                    .statusCode(200);
        }

        refused(
                TaskApi.step(officer(), work, "extensions", Map.of("dueDate", "2024-04-30", "reason", "x"))
                        .then(),
                409,
                "extension-limit-reached",
                "/dueDate");
    }

    @Test
    void a_rule_by_the_second() {
        String task = IssuedTasks.due("Ngày 25 hằng tháng");
        String path = "/api/v1/tasks/" + task + "/recurrences/0";

        refused(
                        asCoordinator()
                                .header("If-Match", asCoordinator().get(path).header("ETag"))
                                .body(Map.of("rule", "FREQ=DAILY;BYSECOND=1"))
                                .put(path)
                                .then(),
                        400,
                        "validation-failed",
                        "/rule")
                .body("errors.code", contains("rrule-below-a-day"));
    }

    @Test
    void a_stale_tag() {
        String work = begun();
        String stale = TaskApi.etag(work);
        TaskApi.report(officer(), work).then().statusCode(200);

        refused(confirm(asCoordinator().header("If-Match", stale), work), 412, "stale-version", "?If-Match");
        refused(confirm(asCoordinator(), work), 428, "precondition-required", "?If-Match");
    }

    private static ValidatableResponse confirm(RequestSpecification reviewer, String work) {
        return reviewer.body(Map.of("decision", "CONFIRM"))
                .post("/api/v1/assignments/{id}/review", work)
                .then();
    }
}
