package vn.chiso.task.occurrence.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.asCoordinator;
import static vn.chiso.task.occurrence.rule.IssuedTasks.occurrences;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.calendar.Calendars;
import vn.chiso.testing.RealParts;

/** When a rule makes work, for whom, and when it has to wait. */
@QuarkusTest
class OccurrenceGivingTest extends TaskTest {

    @Inject
    OccurrenceHorizon horizon;

    @Inject
    Sql sql;

    @Inject
    UnitTree units;

    private final UUID group = UUID.randomUUID();

    private void member(UUID unit) {
        sql.update(
                "insert into unit_group_member (unit_group_id, unit_id, valid_from) values (?, ?, date '2000-01-01')",
                group,
                unit);
    }

    private void groupExists() {
        sql.update(
                "insert into unit_group (id, version, code, name, owner_unit_id) values (?, 1, 'VL.X', 'Các đơn vị', ?)",
                group,
                VinhLinh.unit(VinhLinh.DISTRICT));
    }

    private static String recurrenceTag(String task) {
        return asCoordinator()
                .get("/api/v1/tasks/{id}/recurrences/0", task)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** A draft with one task; its plan and the task. */
    private static String[] draft(String deadlineText, Map<String, Object> lead) {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"));
        return new String[] {plan, PlanApi.addedTask(plan, item, PlanApi.task("Việc cần làm", deadlineText, lead))};
    }

    @Test
    void nothing_of_next_years_plan_is_due_this_year() {
        businessTimeIs("2024-12-02T08:00:00+07:00");
        String task = IssuedTasks.due("Hàng quý trong năm 2025");
        occurrences(task).body("items", empty());

        businessTimeIs("2025-02-20T08:00:00+07:00");
        assertThat(horizon.run()).isOne();

        occurrences(task).body("items.dueDate", contains("2025-03-31")).body("items.from", contains("2025-01-01"));
    }

    @Test
    void a_rule_that_is_over_or_makes_more_work_than_anybody_could_do_holds_up_the_issue() {
        var over = draft("Hàng tháng trong năm 2023", PlanApi.unit(VinhLinh.INSPECTORATE));
        PlanApi.confirmDeadlines(over[0]);
        TaskApi.issue(over[0])
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/tasks/" + over[1]))
                .body("errors.code", contains("rrule-never"));

        groupExists();
        for (int i = 0; i < 30; i++) {
            member(UUID.randomUUID());
        }
        var daily = draft("Hằng ngày", Map.of("groupId", group));
        PlanApi.confirmDeadlines(daily[0]);
        TaskApi.issue(daily[0])
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/tasks/" + daily[1]))
                .body("errors.code", contains("rrule-too-many"));
        assertThat(count("assignment")).isZero();
    }

    @Test
    void another_window_of_reports_loses_none() {
        String task = IssuedTasks.due("Ngày 20 hằng tháng");
        businessTimeIs("2024-06-10T08:00:00+07:00");
        reports(task, "MONTH");
        horizon.run();
        reports(task, "QUARTER");
        businessTimeIs("2024-08-20T08:00:00+07:00");

        assertThat(horizon.run()).isOne();

        occurrences(task)
                .body("items[-1].dueDate", is("2024-09-20"))
                .body("items[-1].from", is("2024-06-15"))
                .body("items.from.findAll { it == '2024-06-15' }", hasSize(2));
        assertThat(count("assignment where due_date = date '2024-09-20'")).isOne();
    }

    private static void reports(String task, String window) {
        asCoordinator()
                .header("If-Match", recurrenceTag(task))
                .body(Map.of("reports", Map.of("window", window, "dueDay", 20)))
                .put("/api/v1/tasks/{id}/recurrences/0", task)
                .then()
                .statusCode(200);
    }

    @Test
    void the_last_working_day_of_a_month_is_that_of_the_calendar_and_waits_for_it() {
        businessTimeIs("2025-04-02T08:00:00+07:00");
        String task = IssuedTasks.due("Ngày làm việc cuối cùng của tháng");
        assertThat(horizon.run()).isZero();
        occurrences(task).body("items", empty());
        String before = recurrenceTag(task);

        Calendars.year2025();
        assertThat(horizon.run()).isOne();

        // Wednesday 30 April is a holiday.
        occurrences(task).body("items.dueDate", contains("2025-04-29")).body("items.key", contains("2025-04-30"));
        assertThat(recurrenceTag(task)).isNotEqualTo(before);
    }

    @Test
    void a_rule_that_cannot_be_made_keeps_no_other_waiting() {
        String broken = IssuedTasks.due("Ngày 25 hằng tháng");
        String sound = IssuedTasks.due("Ngày 25 hằng tháng");
        sql.update("update task_recurrence set rule = 'FREQ=NEVER' where task_id = ?", UUID.fromString(broken));
        businessTimeIs("2024-05-20T08:00:00+07:00");

        assertThat(horizon.run()).isEqualTo(3);

        occurrences(broken).body("items.dueDate", contains("2024-03-25"));
        occurrences(sound).body("items.dueDate", contains("2024-03-25", "2024-04-25", "2024-05-25", "2024-06-25"));
    }

    @Test
    void a_member_of_a_group_that_arrives_late_gets_its_work_too() {
        groupExists();
        member(VinhLinh.unit(VinhLinh.POLICE));
        var issued = draft("Ngày 25 hằng tháng", Map.of("groupId", group));
        TaskApi.issue(issued[0]).then().statusCode(200);
        var late = VinhLinh.units().stream()
                .filter(unit -> unit.code().equals(VinhLinh.MILITARY))
                .findFirst()
                .orElseThrow();
        sql.update("delete from unit_node where id = ?", late.id());
        member(late.id());
        businessTimeIs("2024-04-01T08:00:00+07:00");

        assertThat(horizon.run()).isZero();
        assertThat(count("assignment where due_date = date '2024-04-25'")).isZero();
        QuarkusTransaction.requiringNew().run(() -> units.apply(late));
        assertThat(horizon.run()).isOne();

        assertThat(count("assignment where due_date = date '2024-04-25'")).isEqualTo(2);
    }

    @Test
    void no_work_is_given_out_on_a_plan_that_is_just_being_closed() throws Exception {
        String task = IssuedTasks.due("Ngày 25 hằng tháng");
        businessTimeIs("2024-05-20T08:00:00+07:00");

        try (var closing = RealParts.database().getConnection();
                var tick = Executors.newSingleThreadExecutor()) {
            closing.setAutoCommit(false);
            try (var statement = closing.createStatement()) {
                statement.executeUpdate("update plan set status = 'CLOSED', closed_at = now()");
            }
            var made = tick.submit(horizon::run);
            await().atMost(RealParts.PATIENCE).until(() -> waiting() || made.isDone());
            closing.commit();

            assertThat(made.get()).isZero();
        }
        occurrences(task).body("items.dueDate", contains("2024-03-25"));
    }

    private static boolean waiting() throws SQLException {
        return count("pg_stat_activity where wait_event_type = 'Lock' and query like '%for share%'") > 0;
    }
}
