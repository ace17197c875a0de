package vn.chiso.task.assignment.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** More time for work due on 31 March 2024. */
@QuarkusTest
class ExtensionTest extends TaskTest {

    private String assignment;

    @BeforeEach
    void issue() {
        issuedPlan();
        assignment = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
    }

    private static RequestSpecification officer() {
        return as("canbo.ttr", "scoring-officer@QT.VL.TTR");
    }

    private ValidatableResponse ask(String date) {
        return TaskApi.step(officer(), assignment, "extensions", Map.of("dueDate", date, "reason", "Chờ hướng dẫn"))
                .then();
    }

    private ValidatableResponse decide(RequestSpecification who, Map<String, Object> body) {
        String extension = TaskApi.proposal(assignment, "EXTENSION");
        return TaskApi.step(who, assignment, "extensions/" + extension + "/decision", body)
                .then();
    }

    private ValidatableResponse decide(Map<String, Object> body) {
        return decide(asCoordinator(), body);
    }

    @Test
    void a_granted_extension_moves_the_effective_date_and_keeps_the_original_one() {
        ask("2024-05-15").statusCode(200).body("extension", is("PENDING")).body("dueDate", is("2024-03-31"));

        decide(Map.of("decision", "APPROVE"))
                .statusCode(200)
                .body("extension", is("APPROVED"))
                .body("dueDate", is("2024-05-15"))
                .body("originalDueDate", is("2024-03-31"))
                .body("grantedExtensions", is(1))
                .body("proposals.decision", contains("ACCEPTED"));

        businessTimeIs("2024-04-10T08:00:00+07:00");
        asCoordinator().get("/api/v1/assignments/{id}", assignment).then().body("timeliness", is("ON_TRACK"));
        assertThat(count("outbox_event where topic = 'task.assignment' and event_key = '" + assignment
                        + "' and convert_from(body, 'UTF8') like '%\"dueDate\":\"2024-05-15\"%'"))
                .isEqualTo(1);
    }

    @Test
    void an_earlier_date_than_asked_for_is_granted_with_a_reason_only() {
        ask("2024-05-15").statusCode(200);

        decide(Map.of("decision", "APPROVE", "dueDate", "2024-04-30"))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        decide(Map.of("decision", "APPROVE", "dueDate", "2024-05-16", "reason", "x"))
                .statusCode(400)
                .body("errors.code", contains("later-than-asked"));
        decide(Map.of("decision", "APPROVE", "dueDate", "2024-03-31", "reason", "x"))
                .statusCode(400)
                .body("errors.code", contains("not-later"));
        decide(Map.of("decision", "APPROVE", "dueDate", "2024-04-30", "reason", "Đủ thời gian"))
                .statusCode(200)
                .body("dueDate", is("2024-04-30"))
                .body("proposals[0].askedDueDate", is("2024-05-15"))
                .body("proposals[0].grantedDueDate", is("2024-04-30"));
    }

    @Test
    void one_request_at_a_time_and_a_refused_one_needs_its_reason() {
        ask("2024-05-15").statusCode(200);
        ask("2024-06-15").statusCode(409).body("code", is("extension-pending"));
        decide(Map.of("decision", "REFUSE")).statusCode(400).body("errors.pointer", contains("/reason"));

        decide(Map.of("decision", "REFUSE", "reason", "Không có lý do chính đáng"))
                .statusCode(200)
                .body("extension", is("REFUSED"))
                .body("dueDate", is("2024-03-31"));

        decide(Map.of("decision", "APPROVE")).statusCode(409).body("code", is("proposal-decided"));
        ask("2024-04-15").statusCode(200).body("extension", is("PENDING"));
    }

    @Test
    void a_third_extension_is_refused() {
        ask("2024-04-15").statusCode(200);
        decide(Map.of("decision", "APPROVE")).statusCode(200);
        ask("2024-04-30").statusCode(200);
        decide(Map.of("decision", "APPROVE")).statusCode(200).body("grantedExtensions", is(2));

        ask("2024-05-15")
                .statusCode(409)
                .body("code", is("extension-limit-reached"))
                .body("errors.pointer", contains("/dueDate"));
    }

    /** Both have read the same version; only one of them is the pending request. */
    @Test
    void of_two_requests_at_once_one_is_refused() throws Exception {
        String tag = TaskApi.etag(assignment);
        Callable<Integer> asking = () -> officer()
                .header("If-Match", tag)
                .body(Map.of("dueDate", "2024-05-15", "reason", "x"))
                .post("/api/v1/assignments/{id}/extensions", assignment)
                .statusCode();

        List<Integer> answers = new ArrayList<>();
        try (var together = Executors.newFixedThreadPool(2)) {
            for (var answer : together.invokeAll(List.of(asking, asking))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).contains(200);
        assertThat(answers).anySatisfy(status -> assertThat(status).isIn(409, 412));
        assertThat(count("assignment_proposal")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31, not-later", "2024-03-01, not-later", "2024-04-01, past-date"})
    void only_a_later_date_that_is_not_past_is_asked_for(String date, String code) {
        businessTimeIs("2024-04-02T08:00:00+07:00");

        ask(date).statusCode(400).body("errors.pointer", contains("/dueDate")).body("errors.code", contains(code));
    }

    @Test
    void only_the_unit_asks_and_only_somebody_else_decides() {
        TaskApi.step(
                        as("canbo.nv", "scoring-officer@QT.VL.NV"),
                        assignment,
                        "extensions",
                        Map.of("dueDate", "2024-05-15", "reason", "x"))
                .then()
                .statusCode(403);
        TaskApi.step(
                        as("hai.vai", "scoring-officer@QT.VL.TTR", VinhLinh.COORDINATOR),
                        assignment,
                        "extensions",
                        Map.of("dueDate", "2024-05-15", "reason", "x"))
                .then()
                .statusCode(200);

        decide(as("hai.vai", VinhLinh.COORDINATOR), Map.of("decision", "APPROVE"))
                .statusCode(403)
                .body("code", is("review-by-performer"));
        decide(officer(), Map.of("decision", "APPROVE")).statusCode(403);
    }

    @Test
    void punctuality_counts_by_the_extended_date() {
        ask("2025-01-15").statusCode(200);
        decide(Map.of("decision", "APPROVE")).statusCode(200);

        for (String year : new String[] {"2024", "2025"}) {
            asCoordinator()
                    .queryParam("unitId", VinhLinh.unit(VinhLinh.INSPECTORATE))
                    .queryParam("period", year)
                    .get("/api/v1/punctuality")
                    .then()
                    .statusCode(200)
                    .body("denominator", is(1));
        }
    }
}
