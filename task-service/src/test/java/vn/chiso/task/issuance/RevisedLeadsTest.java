package vn.chiso.task.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.occurrence.rule.OccurrenceHorizon;

/** What other leads of a task get, and what everybody else keeps. */
@QuarkusTest
class RevisedLeadsTest extends TaskTest {

    private static final Map<String, Object> NOBODY =
            Map.of("written", "Các cơ quan, đơn vị có liên quan", "withoutAssignee", true);

    @Inject
    OccurrenceHorizon horizon;

    @Inject
    Sql sql;

    private String plan;
    private String task;

    private void issue(String deadlineText, Map<String, Object> lead) {
        plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Thanh tra"));
        task = PlanApi.addedTask(plan, item, PlanApi.task("Kiểm tra", deadlineText, lead));
        PlanApi.addedTask(plan, item, PlanApi.task("Họp", "Tháng 12/2024", PlanApi.unit(VinhLinh.INSPECTORATE)));
        PlanApi.confirmDeadlines(plan);
        TaskApi.issue(plan).then().statusCode(200);
    }

    private ValidatableResponse revise(Map<String, Object> changes) {
        var body = new HashMap<>(changes);
        body.put("reason", "Phân công lại");
        return asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(body)
                .post("/api/v1/plans/{id}/revisions", plan)
                .then();
    }

    private ValidatableResponse led(String deadlineText, List<Map<String, Object>> leads) {
        return revise(Map.of(
                "changeTasks", List.of(Map.of("taskId", task, "task", PlanApi.task("Kiểm tra", deadlineText, leads)))));
    }

    private void member(UUID of, UUID unit, String to) {
        sql.update(
                "insert into unit_group_member (unit_group_id, unit_id, valid_from, valid_to) values (?, ?, '2000-01-01', ?::date)",
                of,
                unit,
                to);
    }

    private UUID group() {
        var group = UUID.randomUUID();
        sql.update(
                "insert into unit_group (id, version, code, name, owner_unit_id) values (?, 1, 'VL.X', 'Các đơn vị', ?)",
                group,
                VinhLinh.unit(VinhLinh.DISTRICT));
        return group;
    }

    private static ValidatableResponse workOf(String unit) {
        return asCoordinator()
                .queryParam("unitId", VinhLinh.unit(unit))
                .get("/api/v1/assignments")
                .then()
                .statusCode(200);
    }

    @Test
    void what_nobody_had_and_is_over_stays_with_nobody() {
        issue("Ngày 25 hằng tháng", NOBODY);
        businessTimeIs("2024-06-03T08:00:00+07:00");
        assertThat(horizon.run()).isEqualTo(3);

        led("Ngày 25 hằng tháng", List.of(PlanApi.unit(VinhLinh.HOME_AFFAIRS)))
                .statusCode(201)
                .body("givenOut", is(1));

        workOf(VinhLinh.HOME_AFFAIRS).body("items.dueDate", contains("2024-06-25"));
        revise(Map.of("plan", Map.of("title", "Thông báo đã đính chính")))
                .statusCode(201)
                .body("givenOut", is(0));
    }

    @Test
    void a_unit_that_left_a_leading_group_keeps_the_work_that_it_got_as_its_member() {
        var group = group();
        member(group, VinhLinh.unit(VinhLinh.AGRICULTURE), null);
        member(group, VinhLinh.unit("QT.VL.TNMT"), "2024-04-01");
        issue("Tháng 6/2024", Map.of("groupId", group));
        businessTimeIs("2024-04-10T08:00:00+07:00");

        led("Tháng 6/2024", List.of(Map.of("groupId", group), PlanApi.unit(VinhLinh.HOME_AFFAIRS)))
                .statusCode(201)
                .body("recalled", is(0))
                .body("givenOut", is(1));

        workOf("QT.VL.TNMT").body("items.work", contains("NOT_STARTED"));
        led("Tháng 6/2024", List.of(PlanApi.unit(VinhLinh.HOME_AFFAIRS)))
                .statusCode(201)
                .body("recalled", is(2));
        workOf("QT.VL.TNMT").body("items.work", contains("RECALLED"));
    }

    @Test
    void a_unit_that_joined_a_leading_group_since_gets_nothing_because_others_lead_beside_the_group() {
        var group = group();
        member(group, VinhLinh.unit(VinhLinh.AGRICULTURE), null);
        issue("Tháng 6/2024", Map.of("groupId", group));
        businessTimeIs("2024-04-10T08:00:00+07:00");
        member(group, VinhLinh.unit(VinhLinh.INSPECTORATE), null);
        sql.update(
                "update unit_group_member set valid_from = '2024-04-01' where unit_id = ?",
                VinhLinh.unit(VinhLinh.INSPECTORATE));
        long ofInspectorate = count("assignment where unit_code = 'QT.VL.TTR'");

        led("Tháng 6/2024", List.of(Map.of("groupId", group), PlanApi.unit(VinhLinh.HOME_AFFAIRS)))
                .statusCode(201)
                .body("givenOut", is(1));

        assertThat(count("assignment where unit_code = 'QT.VL.TTR'")).isEqualTo(ofInspectorate);
    }

    @Test
    void a_group_without_members_by_now_does_not_hold_up_who_leads_beside_it() {
        var group = group();
        member(group, VinhLinh.unit(VinhLinh.AGRICULTURE), "2024-04-01");
        issue("Tháng 6/2024", Map.of("groupId", group));
        businessTimeIs("2024-04-10T08:00:00+07:00");

        led("Tháng 6/2024", List.of(Map.of("groupId", group), PlanApi.unit(VinhLinh.HOME_AFFAIRS)))
                .statusCode(201)
                .body("recalled", is(0))
                .body("givenOut", is(1));
    }

    @Test
    void what_a_former_member_has_done_as_one_is_no_work_of_somebody_who_leads_no_more() {
        var group = group();
        member(group, VinhLinh.unit("QT.VL.TNMT"), "2024-04-01");
        member(group, VinhLinh.unit(VinhLinh.AGRICULTURE), null);
        issue("Tháng 6/2024", Map.of("groupId", group));
        String done = TaskApi.assignmentsOf("QT.VL.TNMT").getFirst();
        var officer = "scoring-officer@QT.VL.TNMT";
        TaskApi.accept(as("canbo.tnmt", officer), done).then().statusCode(200);
        TaskApi.report(as("canbo.tnmt", officer), done).then().statusCode(200);
        businessTimeIs("2024-04-10T08:00:00+07:00");

        led("Tháng 6/2024", List.of(Map.of("groupId", group), PlanApi.unit(VinhLinh.HOME_AFFAIRS)))
                .statusCode(201)
                .body("recalled", is(0))
                .body("givenOut", is(1));

        TaskApi.review(asCoordinator(), done, Map.of("decision", "REJECT", "reason", "Thiếu số liệu"))
                .then()
                .statusCode(200)
                .body("work", is("IN_PROGRESS"));
    }

    @Test
    void leads_that_would_make_more_work_than_anybody_could_do_are_refused() {
        var group = group();
        for (int i = 0; i < 30; i++) {
            member(group, UUID.randomUUID(), null);
        }
        issue("Hằng ngày", PlanApi.unit("QT.VL.TNMT"));
        long given = count("assignment");

        led("Hằng ngày", List.of(Map.of("groupId", group)))
                .statusCode(400)
                .body("errors.pointer", contains("/tasks/" + task))
                .body("errors.code", contains("rrule-too-many"));

        assertThat(count("assignment where work <> 'RECALLED'")).isEqualTo(given);
    }
}
