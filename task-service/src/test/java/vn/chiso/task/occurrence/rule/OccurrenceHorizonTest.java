package vn.chiso.task.occurrence.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;
import static vn.chiso.task.occurrence.rule.IssuedTasks.assignments;
import static vn.chiso.task.occurrence.rule.IssuedTasks.occurrences;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.task.TaskTest;

/** Recurring tasks from 8 March 2024 on, with a horizon of 45 days. */
@QuarkusTest
class OccurrenceHorizonTest extends TaskTest {

    @Inject
    OccurrenceHorizon horizon;

    private static ValidatableResponse change(String task, Map<String, Object> body) {
        String tag = asCoordinator()
                .get("/api/v1/tasks/{id}/recurrences/0", task)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return asCoordinator()
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/tasks/{id}/recurrences/0", task)
                .then();
    }

    @Test
    void what_comes_within_the_horizon_is_made_ahead_and_given_out() {
        String task = IssuedTasks.due("Ngày 25 hằng tháng");
        occurrences(task)
                .body("items.key", contains("2024-03-25"))
                .body("items.dueDate", contains("2024-03-25"))
                .body("items[0].to", is("2024-03-25"));

        businessTimeIs("2024-05-20T08:00:00+07:00");
        assertThat(horizon.run()).isEqualTo(3);

        occurrences(task)
                .body("items.key", contains("2024-03-25", "2024-04-25", "2024-05-25", "2024-06-25"))
                .body("items.dueDate", contains("2024-03-25", "2024-04-25", "2024-05-25", "2024-06-25"));
        assignments().body("items.dueDate", contains("2024-03-25", "2024-04-25", "2024-05-25", "2024-06-25"));
        assertThat(horizon.run()).isZero();
    }

    @Test
    void any_number_of_replicas_makes_each_once() throws Exception {
        IssuedTasks.due("Ngày 25 hằng tháng");
        businessTimeIs("2024-05-20T08:00:00+07:00");

        try (var replicas = Executors.newFixedThreadPool(4)) {
            Callable<Integer> run = horizon::run;
            int made = 0;
            for (var result : replicas.invokeAll(List.of(run, run, run, run))) {
                made += result.get();
            }
            assertThat(made).isEqualTo(3);
        }
        assertThat(count("task_occurrence")).isEqualTo(4);
        assertThat(count("assignment")).isEqualTo(4);
    }

    @Test
    void a_changed_rule_leaves_what_stands_and_begins_after_it() {
        String task = IssuedTasks.due("Ngày 25 hằng tháng");
        businessTimeIs("2024-04-20T08:00:00+07:00");
        horizon.run();
        var before = occurrences(task).extract().body().asString();

        change(task, Map.of("reports", Map.of("window", "MONTH", "dueDay", 20)))
                .statusCode(200)
                .body("rule", is("FREQ=MONTHLY;BYMONTHDAY=20"))
                .body("window", is("MONTH"))
                .body("startsOn", is("2024-05-26"));
        assertThat(occurrences(task).extract().body().asString()).isEqualTo(before);
        businessTimeIs("2024-06-20T08:00:00+07:00");
        horizon.run();

        occurrences(task)
                .body("items.dueDate", contains("2024-03-25", "2024-04-25", "2024-05-25", "2024-06-20", "2024-07-20"))
                .body("items[3].from", is("2024-05-15"))
                .body("items[3].to", is("2024-06-14"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;BYSECOND=1                              | rrule-below-a-day
            FREQ=HOURLY                                        | rrule-below-a-day
            FREQ=MONTHLY;BYMONTHDAY=99                         | rrule-invalid
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30                | rrule-never
            FREQ=DAILY;COUNT=1000000                           | rrule-too-many
            """)
    void a_rule_that_cannot_be_followed_is_refused(String rule, String code) {
        String task = IssuedTasks.due("Hàng tháng");
        if (code.equals("rrule-too-many")) {
            // As many as a country has communes.
            sql("insert into task_party (task_id, position, part, kind, written, without_assignee)" + " select '" + task
                    + "', n, 'LEAD', 'GENERIC', 'x', true from generate_series(1, 40) n");
        }

        change(task, Map.of("rule", rule))
                .statusCode(400)
                .body("errors.pointer", contains("/rule"))
                .body("errors.code", contains(code));
    }

    private static void sql(String statement) {
        try (var connection = vn.chiso.testing.RealParts.database().getConnection();
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void neither_both_ways_nor_none_nor_a_stale_tag_nor_a_performer_changes_a_rule() {
        String task = IssuedTasks.due("Hàng tháng");

        change(task, Map.of()).statusCode(400).body("errors.code", contains("rule-or-reports"));
        change(task, Map.of("reports", Map.of("window", "MONTH", "dueDay", 14))).statusCode(400);
        var body = Map.<String, Object>of("rule", "FREQ=MONTHLY;BYMONTHDAY=5");
        asCoordinator()
                .header("If-Match", "\"7\"")
                .body(body)
                .put("/api/v1/tasks/{id}/recurrences/0", task)
                .then()
                .statusCode(412);
        asCoordinator()
                .body(body)
                .put("/api/v1/tasks/{id}/recurrences/0", task)
                .then()
                .statusCode(428);
        as("canbo.ttr", "scoring-officer@QT.VL.TTR")
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/v1/tasks/{id}/recurrences/0", task)
                .then()
                .statusCode(403);
        change(IssuedTasks.due("Hàng tháng"), body).statusCode(200).body("version", is(1));
    }

    @Test
    void a_recurrence_whose_dates_somebody_else_sets_waits_for_each() {
        String task = IssuedTasks.due("Hàng tháng, theo thời gian quy định của Hội đồng Sáng kiến huyện");

        occurrences(task)
                .body("items", hasSize(1))
                .body("items[0].dateAwaited", is(true))
                .body("items[0].dateFrom", is("Hội đồng Sáng kiến huyện"))
                .body("items[0].dueDate", nullValue());
    }
}
