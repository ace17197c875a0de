package vn.chiso.task.occurrence.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
import vn.chiso.task.calendar.Calendars;

/** A rule that is due and makes nothing says so to whoever coordinates its plan, for as long as it lasts. */
@QuarkusTest
class HeldRecurrenceTest extends TaskTest {

    @Inject
    OccurrenceHorizon horizon;

    @Inject
    Sql sql;

    private final UUID group = UUID.randomUUID();

    private void member(UUID unit) {
        sql.update(
                "insert into unit_group_member (unit_group_id, unit_id, valid_from) values (?, ?, date '2000-01-01')",
                group,
                unit);
    }

    private String monthlyOfGroup() {
        sql.update(
                "insert into unit_group (id, version, code, name, owner_unit_id) values (?, 1, 'VL.X', 'Các đơn vị', ?)",
                group,
                VinhLinh.unit(VinhLinh.DISTRICT));
        member(VinhLinh.unit(VinhLinh.POLICE));
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"));
        String task = PlanApi.addedTask(
                plan, item, PlanApi.task("Báo cáo tháng", "Ngày 25 hằng tháng", Map.of("groupId", group)));
        TaskApi.issue(plan).then().statusCode(200);
        return task;
    }

    private static ValidatableResponse rule(String task) {
        return asCoordinator()
                .get("/api/v1/tasks/{id}/recurrences/0", task)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse held(RequestSpecification who) {
        return who.get("/api/v1/tasks/held-recurrences").then().statusCode(200);
    }

    @Test
    void a_group_that_lost_its_members_holds_its_rule_until_it_has_some() {
        String task = monthlyOfGroup();
        held(asCoordinator()).body("items", empty());
        sql.update("delete from unit_group_member");
        businessTimeIs("2024-04-01T08:00:00+07:00");

        assertThat(horizon.run()).isZero();

        rule(task)
                .body("hold.reason", is("GROUP_WITHOUT_MEMBERS"))
                .body("hold.subject", is("Các đơn vị"))
                .body("hold.since", startsWith("2024-04-01T08:"));
        held(asCoordinator())
                .body("items.taskId", contains(task))
                .body("items.title", contains("Báo cáo tháng"))
                .body("items.nextOn", contains("2024-04-25"))
                .body("items.hold.reason", contains("GROUP_WITHOUT_MEMBERS"));

        member(VinhLinh.unit(VinhLinh.MILITARY));
        assertThat(horizon.run()).isOne();
        rule(task).body("hold", nullValue());
        held(asCoordinator()).body("items", empty());
        assertThat(count("assignment where unit_code = 'QS.VL'")).isOne();
    }

    @Test
    void what_a_hold_gave_out_too_late_is_not_the_fault_of_whoever_gets_it() {
        monthlyOfGroup();
        sql.update("delete from unit_group_member");
        businessTimeIs("2024-04-01T08:00:00+07:00");
        horizon.run();
        businessTimeIs("2024-06-10T08:00:00+07:00");
        member(VinhLinh.unit(VinhLinh.AGRICULTURE));

        assertThat(horizon.run()).isEqualTo(4);

        asCoordinator()
                .queryParam("unitId", VinhLinh.unit(VinhLinh.AGRICULTURE))
                .get("/api/v1/assignments")
                .then()
                .body("items.dueDate", contains("2024-04-25", "2024-05-25", "2024-06-25", "2024-07-25"))
                .body("items.excused", contains(true, true, false, false))
                .body("items.excuseReason", contains(notNullValue(), notNullValue(), nullValue(), nullValue()));
        asCoordinator()
                .queryParam("unitId", VinhLinh.unit(VinhLinh.AGRICULTURE))
                .queryParam("period", "2024")
                .get("/api/v1/punctuality")
                .then()
                .body("denominator", is(2));
    }

    @Test
    void another_tick_changes_nothing_of_what_is_held() {
        String task = monthlyOfGroup();
        member(UUID.randomUUID());
        businessTimeIs("2024-04-01T08:00:00+07:00");
        horizon.run();
        String tag = rule(task)
                .body("hold.reason", is("GROUP_MEMBER_UNKNOWN"))
                .extract()
                .header("ETag");
        businessTimeIs("2024-04-02T08:00:00+07:00");

        horizon.run();

        assertThat(rule(task).extract().header("ETag")).isEqualTo(tag);
        assertThat(count("task_occurrence")).isOne();
    }

    @Test
    void a_rule_that_needs_a_calendar_says_of_which_year() {
        businessTimeIs("2025-04-02T08:00:00+07:00");
        String task = IssuedTasks.due("Ngày làm việc cuối cùng của tháng");
        horizon.run();

        rule(task).body("hold.reason", is("CALENDAR_NOT_LOADED")).body("hold.subject", is("2025"));

        Calendars.year2025();
        assertThat(horizon.run()).isOne();
        rule(task).body("hold", nullValue());
    }

    @Test
    void a_faulty_rule_is_held_and_a_changed_one_goes_on() {
        String task = IssuedTasks.due("Ngày 25 hằng tháng");
        sql.update("update task_recurrence set rule = 'FREQ=NEVER'");
        businessTimeIs("2024-04-20T08:00:00+07:00");
        horizon.run();
        String tag = rule(task).body("hold.reason", is("RULE_FAULTY")).extract().header("ETag");

        asCoordinator()
                .header("If-Match", tag)
                .body(Map.of("rule", "FREQ=MONTHLY;BYMONTHDAY=25"))
                .put("/api/v1/tasks/{id}/recurrences/0", task)
                .then()
                .statusCode(200)
                .body("hold", nullValue());
        assertThat(horizon.run()).isPositive();
    }

    @Test
    void held_rules_are_shown_page_by_page_to_those_who_oversee_the_plan_and_to_nobody_else() {
        var tasks = List.of(IssuedTasks.due("Ngày 25 hằng tháng"), IssuedTasks.due("Ngày 25 hằng tháng"));
        sql.update("update task_recurrence set rule = 'FREQ=NEVER'");
        businessTimeIs("2024-04-20T08:00:00+07:00");
        horizon.run();

        held(as("canbo.ttr", "scoring-officer@QT.VL.TTR")).body("items", empty());
        held(as("dieuphoi.gl", "task-coordinator@QT.GL")).body("items", empty());
        as("ai.do", "portal@QT").get("/api/v1/tasks/held-recurrences").then().statusCode(403);
        var first = held(asCoordinator().queryParam("limit", 1)).extract().jsonPath();
        var second = held(asCoordinator().queryParam("limit", 1).queryParam("cursor", first.getString("next")))
                .body("next", nullValue())
                .extract()
                .jsonPath();
        assertThat(List.of(first.getString("items[0].taskId"), second.getString("items[0].taskId")))
                .containsExactlyInAnyOrderElementsOf(tasks);
        asCoordinator()
                .queryParam("cursor", "bm90LWFuLWlk")
                .get("/api/v1/tasks/held-recurrences")
                .then()
                .statusCode(400)
                .body("code", is("invalid-cursor"));
    }
}
