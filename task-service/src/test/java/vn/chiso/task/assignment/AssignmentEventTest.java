package vn.chiso.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.occurrence.rule.IssuedTasks;
import vn.chiso.testing.EventContracts;

/** What others learn of an assignment: all that chooses, words and stops their reminders. */
@QuarkusTest
class AssignmentEventTest extends TaskTest {

    private static final Path SCHEMA = Path.of("contracts/events/task.assignment.schema.json");

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    private String assignment;

    @BeforeEach
    void issue() {
        issuedPlan();
        assignment = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
    }

    private static RequestSpecification officer() {
        return as("canbo.ttr", "scoring-officer@QT.VL.TTR");
    }

    private List<JsonNode> events() {
        return sql.query(
                "select convert_from(body, 'UTF8') from outbox_event where topic = 'task.assignment' and event_key = ?"
                        + " order by version",
                row -> read(row.getString(1)),
                assignment);
    }

    private JsonNode read(String body) {
        try {
            EventContracts.assertValid(SCHEMA, body);
            return json.readTree(body);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void step(RequestSpecification who, String step, Map<String, Object> body) {
        TaskApi.step(who, assignment, step, body).then().statusCode(200);
    }

    @Test
    void work_tells_the_kind_and_programme_of_its_plan_from_the_first() {
        var created = events().getFirst();

        assertThat(created.path("kind").asText()).isEqualTo("REMEDIATION");
        assertThat(created.path("programme").asText()).isEqualTo("TASK_COMPLETION");
        assertThat(created.path("createdAt").asText()).startsWith("2024-03-08T01:");
        assertThat(created.path("excused").asBoolean()).isFalse();
        assertThat(created.has("acceptedAt")).isFalse();
    }

    @Test
    void a_plan_that_answers_no_result_has_a_kind_and_no_programme() {
        IssuedTasks.due("trước ngày 31/3/2024");
        assignment = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getLast();

        assertThat(events().getFirst().path("kind").asText()).isEqualTo("NOTICE");
        assertThat(events().getFirst().has("programme")).isFalse();
    }

    @Test
    void acceptance_extension_and_excuse_are_told_with_what_they_say() {
        TaskApi.accept(officer(), assignment).then().statusCode(200);
        step(officer(), "extensions", Map.of("dueDate", "2024-04-10", "reason", "Chờ hướng dẫn"));
        step(
                asCoordinator(),
                "extensions/" + TaskApi.proposal(assignment, "EXTENSION") + "/decision",
                Map.of("decision", "APPROVE"));
        businessTimeIs("2024-04-12T08:00:00+07:00");
        step(asCoordinator(), "excuse", Map.of("reason", "Tỉnh chưa hướng dẫn"));

        var last = events().getLast();
        assertThat(last.path("acceptedAt").asText()).startsWith("2024-03-08T01:");
        assertThat(last.path("grantedExtensions").asInt()).isOne();
        assertThat(last.path("dueDate").asText()).isEqualTo("2024-04-10");
        assertThat(last.path("originalDueDate").asText()).isEqualTo("2024-03-31");
        assertThat(last.path("excused").asBoolean()).isTrue();
        assertThat(last.path("excuseReason").asText()).isEqualTo("Tỉnh chưa hướng dẫn");
    }

    @Test
    void who_notes_how_it_goes_is_not_silent() {
        int before = events().size();
        businessTimeIs("2024-03-20T08:00:00+07:00");
        officer()
                .body(Map.of("note", "Đang tổng hợp"))
                .post("/api/v1/assignments/{id}/notes", assignment)
                .then()
                .statusCode(201);

        var events = events();
        assertThat(events).hasSize(before + 1);
        assertThat(events.getLast().path("notedAt").asText()).startsWith("2024-03-20T01:");
        assertThat(events.getLast().path("version").asInt())
                .isGreaterThan(events.get(before - 1).path("version").asInt());
    }

    @Test
    void a_check_in_of_continuous_work_is_told_as_well() {
        String task = IssuedTasks.due("Thường xuyên");
        assignment = sql.query(
                        "select id from assignment where task_id = ?", row -> row.getString(1), UUID.fromString(task))
                .getFirst();
        officer()
                .body(Map.of("unitId", VinhLinh.unit(VinhLinh.INSPECTORATE), "note", "Đã cập nhật"))
                .post("/api/v1/tasks/{id}/check-ins", task)
                .then()
                .statusCode(201);

        assertThat(events().getLast().has("notedAt")).isTrue();
    }
}
