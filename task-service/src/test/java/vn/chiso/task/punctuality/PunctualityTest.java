package vn.chiso.task.punctuality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** Done in time ÷ due in the year, less recalled and excused. */
@QuarkusTest
class PunctualityTest extends TaskTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ValidatableResponse punctuality(String unitCode, String year) {
        return asCoordinator()
                .queryParam("unitId", VinhLinh.unit(unitCode))
                .queryParam("period", year)
                .get("/api/v1/punctuality")
                .then();
    }

    private static void done(String subject, String unitCode, String assignment) {
        TaskApi.accept(as(subject, "scoring-officer@" + unitCode), assignment)
                .then()
                .statusCode(200);
        TaskApi.report(as(subject, "scoring-officer@" + unitCode), assignment)
                .then()
                .statusCode(200);
    }

    private static void change(String sql) {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothing_due_is_no_value_and_not_a_hundred_per_cent() {
        punctuality(VinhLinh.INSPECTORATE, "2024").statusCode(404).body("code", is("no-punctuality"));
        issuedPlan();
        punctuality(VinhLinh.INSPECTORATE, "2025").statusCode(404).body("code", is("no-punctuality"));
    }

    @Test
    void one_of_two_done_in_time_is_a_half() {
        issuedPlan();
        punctuality(VinhLinh.INSPECTORATE, "2024")
                .statusCode(200)
                .body("numerator", is(0))
                .body("denominator", is(2))
                .body("percent", comparesEqualTo(BigDecimal.ZERO));

        businessTimeIs("2024-03-20T08:00:00+07:00");
        done(
                "canbo.ttr",
                "QT.VL.TTR",
                TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst());

        punctuality(VinhLinh.INSPECTORATE, "2024")
                .body("numerator", is(1))
                .body("denominator", is(2))
                .body("percent", comparesEqualTo(new BigDecimal("50.00")))
                .body("unitCode", is("QT.VL.TTR"));
    }

    @Test
    void parts_of_a_year_follow_the_same_formula() {
        issuedPlan();
        businessTimeIs("2024-03-20T08:00:00+07:00");
        done(
                "canbo.ttr",
                "QT.VL.TTR",
                TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst());

        for (String first : List.of("2024-H1", "2024-Q1", "2024-03")) {
            punctuality(VinhLinh.INSPECTORATE, first)
                    .statusCode(200)
                    .header("ETag", is("\"2\""))
                    .body("numerator", is(1))
                    .body("denominator", is(1));
        }
        for (String second : List.of("2024-H2", "2024-Q4", "2024-11")) {
            punctuality(VinhLinh.INSPECTORATE, second).body("numerator", is(0)).body("denominator", is(1));
        }
        punctuality(VinhLinh.INSPECTORATE, "2024-Q2").statusCode(404).body("code", is("no-punctuality"));
        for (String unreadable : List.of("2024-Q5", "2024-13", "24", "2024-H3")) {
            punctuality(VinhLinh.INSPECTORATE, unreadable).statusCode(400);
        }
    }

    @Test
    void done_on_the_last_day_counts_and_on_the_next_does_not() {
        issuedPlan();
        businessTimeIs("2024-03-31T23:30:00+07:00");
        done(
                "canbo.ttr",
                "QT.VL.TTR",
                TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst());
        businessTimeIs("2024-04-01T00:10:00+07:00");
        done(
                "canbo.nn",
                "QT.VL.NNPTNT",
                TaskApi.assignmentsOf(VinhLinh.AGRICULTURE).getFirst());

        punctuality(VinhLinh.INSPECTORATE, "2024").body("numerator", is(1));
        punctuality(VinhLinh.AGRICULTURE, "2024").body("numerator", is(0)).body("denominator", is(2));
    }

    @Test
    void a_rejected_result_no_longer_counts() {
        issuedPlan();
        String assignment = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        done("canbo.ttr", "QT.VL.TTR", assignment);

        TaskApi.review(asCoordinator(), assignment, Map.of("decision", "REJECT", "reason", "Chưa đạt"))
                .then()
                .statusCode(200);

        punctuality(VinhLinh.INSPECTORATE, "2024").body("numerator", is(0)).body("denominator", is(2));
    }

    @Test
    void recalled_and_excused_work_does_not_count_and_the_last_of_it_ends_the_value() {
        issuedPlan();
        List<String> own = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE);
        change("update assignment set work = 'RECALLED' where id = '" + own.get(1) + "'");
        done("canbo.ttr", "QT.VL.TTR", own.getFirst());
        punctuality(VinhLinh.INSPECTORATE, "2024").body("numerator", is(1)).body("denominator", is(1));

        change("update assignment set excused = true where id = '" + own.getFirst() + "'");
        TaskApi.review(asCoordinator(), own.getFirst(), Map.of("decision", "CONFIRM"))
                .then()
                .statusCode(200);

        punctuality(VinhLinh.INSPECTORATE, "2024").statusCode(404);
        assertThat(published("QT.VL.TTR").getLast().get("denominator").asInt()).isZero();
    }

    @Test
    void every_change_of_the_figure_is_published_with_a_newer_version() {
        issuedPlan();
        done(
                "canbo.ttr",
                "QT.VL.TTR",
                TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst());

        var states = published("QT.VL.TTR");
        assertThat(states).extracting(state -> state.get("numerator").asInt()).containsExactly(0, 1);
        assertThat(states).extracting(state -> state.get("denominator").asInt()).containsExactly(2, 2);
        assertThat(states).extracting(state -> state.get("version").asLong()).containsExactly(1L, 2L);
        assertThat(states).extracting(state -> state.get("period").asText()).containsOnly("2024");
    }

    /** The states of this test's unit, oldest first; waits until as many came as the outbox holds. */
    private static List<JsonNode> published(String unitCode) {
        String id = idOf(unitCode);
        long expected = count("outbox_event where topic = 'task.punctuality' and event_key = '" + id + "'");
        await().atMost(RealParts.PATIENCE).until(() -> ofKey(id).size() >= expected);
        return ofKey(id);
    }

    private static String idOf(String unitCode) {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select id from punctuality where period = '2024' and unit_code = '" + unitCode + "'")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> ofKey(String key) {
        return Events.drain("task.punctuality").stream()
                .filter(event -> event.key().equals(key))
                .collect(java.util.stream.Collectors.toMap(
                        Events.Received::id, event -> event, (first, again) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .map(event -> read(event.json()))
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each transaction sees only its own row; without the lock both would publish one of four. */
    @Test
    void two_reports_of_one_unit_at_once_are_both_counted() throws Exception {
        issuedPlan();
        List<String> own = TaskApi.assignmentsOf(VinhLinh.HOME_AFFAIRS);
        List<Callable<Integer>> reports = own.stream()
                .<Callable<Integer>>map(assignment -> {
                    TaskApi.accept(as("canbo.nv", "scoring-officer@QT.VL.NV"), assignment)
                            .then()
                            .statusCode(200);
                    return () -> TaskApi.report(as("canbo.nv", "scoring-officer@QT.VL.NV"), assignment)
                            .statusCode();
                })
                .toList();

        try (var together = Executors.newFixedThreadPool(reports.size())) {
            for (var answer : together.invokeAll(reports)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(own).hasSize(4);
        punctuality(VinhLinh.HOME_AFFAIRS, "2024").body("numerator", is(4)).body("denominator", is(4));
    }
}
