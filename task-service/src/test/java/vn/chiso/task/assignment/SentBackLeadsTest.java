package vn.chiso.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import vn.chiso.testing.EventContracts;

/** Results that are rejected after their tasks were dropped, or given to other leads. */
@QuarkusTest
class SentBackLeadsTest extends TaskTest {

    private static final String OFFICER = "scoring-officer@QT.VL.TTR";
    private static final String AWAITED = "Theo quy định của tỉnh";

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    private String plan;
    private String task;
    private String work;

    private void issued(String deadlineText) {
        plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Thanh tra"));
        task = PlanApi.addedTask(plan, item, said("Kiểm tra", deadlineText, VinhLinh.INSPECTORATE));
        PlanApi.addedTask(plan, item, said("Họp", "Tháng 12/2024", "QT.VL.TNMT"));
        PlanApi.confirmDeadlines(plan);
        TaskApi.issue(plan).then().statusCode(200);
        work = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
    }

    private void reported() {
        TaskApi.accept(officer(), work).then().statusCode(200);
        TaskApi.report(officer(), work).then().statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification officer() {
        return as("canbo.ttr", OFFICER);
    }

    private static Map<String, Object> said(String content, String deadlineText, String... leads) {
        return PlanApi.task(
                content,
                deadlineText,
                List.of(leads).stream().map(PlanApi::unit).toList());
    }

    private void revise(Map<String, Object> changes) {
        var body = new HashMap<>(changes);
        body.put("reason", "Đính chính");
        asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(body)
                .post("/api/v1/plans/{id}/revisions", plan)
                .then()
                .statusCode(201)
                .body("recalled", is(0));
    }

    private ValidatableResponse rejected() {
        TaskApi.review(asCoordinator(), work, Map.of("decision", "REJECT", "reason", "Thiếu số liệu"))
                .then()
                .statusCode(200);
        return now().body("review", is("REJECTED"));
    }

    private ValidatableResponse now() {
        return asCoordinator().get("/api/v1/assignments/{id}", work).then().statusCode(200);
    }

    private JsonNode told(int before) throws IOException {
        var bodies = sql.query(
                "select convert_from(body, 'UTF8') from outbox_event where topic = 'task.assignment' and event_key = ?"
                        + " order by version",
                row -> row.getString(1),
                work);
        assertThat(bodies).as("one event of one step").hasSize(before + 1);
        EventContracts.assertValid(Path.of("contracts/events/task.assignment.schema.json"), bodies.getLast());
        return json.readTree(bodies.getLast());
    }

    private int events() {
        return (int) count("outbox_event where topic = 'task.assignment' and event_key = '" + work + "'");
    }

    @Test
    void work_of_a_task_that_was_dropped_does_not_come_back() throws IOException {
        issued("Tháng 6/2024");
        TaskApi.accept(officer(), work).then().statusCode(200);
        TaskApi.step(officer(), work, "obstacles", Map.of("reason", "Thiếu người"))
                .then()
                .statusCode(200);
        TaskApi.report(officer(), work).then().statusCode(200);
        revise(Map.of("dropTaskIds", List.of(task)));
        now().body("work", is("DONE"));
        int before = events();

        rejected().body("work", is("RECALLED")).body("proposals[0].decision", is("ANSWERED"));

        assertThat(told(before).path("work").asText()).isEqualTo("RECALLED");
        assertThat(count("assignment where id = '" + work + "' and recall_reason is not null and open_obstacles = 0"))
                .isOne();
    }

    private void ledByOthers() {
        revise(Map.of(
                "changeTasks",
                List.of(Map.of("taskId", task, "task", said("Kiểm tra", "Tháng 6/2024", VinhLinh.HOME_AFFAIRS)))));
        assertThat(TaskApi.assignmentsOf(VinhLinh.HOME_AFFAIRS)).isEmpty();
    }

    @Test
    void work_of_a_lead_that_was_replaced_goes_over_to_the_one_that_leads() {
        issued("Tháng 6/2024");
        reported();
        ledByOthers();

        withdrawn().body("work", is("RECALLED")).body("review", is("NONE"));

        asCoordinator()
                .get(
                        "/api/v1/assignments/{id}",
                        TaskApi.assignmentsOf(VinhLinh.HOME_AFFAIRS).getFirst())
                .then()
                .body("work", is("NOT_STARTED"))
                .body("dueDate", is("2024-06-30"));
        punctuality(VinhLinh.INSPECTORATE).statusCode(404);
        punctuality(VinhLinh.HOME_AFFAIRS).statusCode(200).body("denominator", is(1));
    }

    @Test
    void what_is_over_by_then_goes_over_to_nobody() {
        issued("Tháng 6/2024");
        reported();
        ledByOthers();
        businessTimeIs("2024-07-01T08:00:00+07:00");

        rejected().body("work", is("RECALLED"));

        assertThat(TaskApi.assignmentsOf(VinhLinh.HOME_AFFAIRS)).isEmpty();
    }

    private ValidatableResponse withdrawn() {
        TaskApi.step(officer(), work, "withdrawal", Map.of()).then().statusCode(200);
        return now();
    }

    private static ValidatableResponse punctuality(String unit) {
        return asCoordinator()
                .queryParam("unitId", VinhLinh.unit(unit))
                .queryParam("period", "2024")
                .get("/api/v1/punctuality")
                .then();
    }
}
