package vn.chiso.task.assignment.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** Orders that a unit does not want, orders that are taken back, and obstacles on the way. */
@QuarkusTest
class RefusalTest extends TaskTest {

    private static final Map<String, Object> REASON = Map.of("reason", "Không thuộc chức năng");

    private String assignment;

    @BeforeEach
    void issue() {
        issuedPlan();
        assignment = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
    }

    private static RequestSpecification officer() {
        return as("canbo.ttr", "scoring-officer@QT.VL.TTR");
    }

    private ValidatableResponse step(RequestSpecification who, String step, Map<String, Object> body) {
        return TaskApi.step(who, assignment, step, body).then();
    }

    @Test
    void an_accepted_refusal_recalls_the_work() {
        step(officer(), "refusal", REASON)
                .statusCode(200)
                .body("refusal", is("PENDING"))
                .body("work", is("NOT_STARTED"));

        step(asCoordinator(), "refusal/decision", Map.of("decision", "ACCEPT"))
                .statusCode(200)
                .body("work", is("RECALLED"))
                .body("refusal", is("ACCEPTED"))
                .body("recallReason", is("Không thuộc chức năng"));

        asCoordinator()
                .queryParam("unitId", VinhLinh.unit(VinhLinh.INSPECTORATE))
                .queryParam("period", "2024")
                .get("/api/v1/punctuality")
                .then()
                .body("denominator", is(1));
    }

    @Test
    void a_rejected_refusal_begins_the_work_and_is_not_repeated() {
        step(officer(), "refusal", REASON).statusCode(200);
        step(officer(), "refusal", REASON).statusCode(409).body("code", is("refusal-pending"));
        TaskApi.accept(officer(), assignment).then().statusCode(409).body("code", is("refusal-pending"));
        step(asCoordinator(), "refusal/decision", Map.of("decision", "REJECT"))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));

        step(asCoordinator(), "refusal/decision", Map.of("decision", "REJECT", "reason", "Đúng chức năng thanh tra"))
                .statusCode(200)
                .body("work", is("IN_PROGRESS"))
                .body("refusal", is("REJECTED"))
                .body("proposals[0].answer", is("Đúng chức năng thanh tra"));

        step(officer(), "refusal", REASON).statusCode(409).body("code", is("assignment-already-started"));
        step(asCoordinator(), "refusal/decision", Map.of("decision", "ACCEPT"))
                .statusCode(409)
                .body("code", is("no-refusal-to-decide"));
    }

    @Test
    void nobody_decides_about_his_own_refusal_and_a_reason_is_needed() {
        step(officer(), "refusal", Map.of("reason", "")).statusCode(400).body("errors.pointer", contains("/reason"));
        step(as("hai.vai", "unit-head@QT.VL.TTR", VinhLinh.COORDINATOR), "refusal", REASON)
                .statusCode(200);

        step(as("hai.vai", VinhLinh.COORDINATOR), "refusal/decision", Map.of("decision", "ACCEPT"))
                .statusCode(403)
                .body("code", is("review-by-performer"));
        step(as("truong.nv", "unit-head@QT.VL.NV"), "refusal/decision", Map.of("decision", "ACCEPT"))
                .statusCode(403);
    }

    @Test
    void recalled_work_is_at_its_end_with_all_that_was_asked_for() {
        step(officer(), "extensions", Map.of("dueDate", "2024-05-01", "reason", "x"))
                .statusCode(200);
        step(officer(), "obstacles", Map.of("reason", "Thiếu kinh phí")).statusCode(200);
        step(officer(), "recall", REASON).statusCode(403);

        step(asCoordinator(), "recall", REASON)
                .statusCode(200)
                .body("work", is("RECALLED"))
                .body("extension", is("REFUSED"))
                .body("openObstacles", is(0))
                .body("proposals.decision", contains("REJECTED", "ANSWERED"));

        TaskApi.accept(officer(), assignment).then().statusCode(409);
        step(asCoordinator(), "recall", REASON).statusCode(409).body("code", is("assignment-not-open"));
        step(officer(), "extensions", Map.of("dueDate", "2024-05-01", "reason", "x"))
                .statusCode(409)
                .body("code", is("assignment-not-open"));
    }

    @Test
    void an_obstacle_is_told_and_answered() {
        step(officer(), "obstacles", Map.of("reason", "Thiếu kinh phí"))
                .statusCode(200)
                .body("openObstacles", is(1));
        String obstacle = TaskApi.proposal(assignment, "OBSTACLE");
        step(officer(), "obstacles/" + obstacle + "/answer", Map.of("answer", "x"))
                .statusCode(403);
        step(asCoordinator(), "extensions/" + obstacle + "/decision", Map.of("decision", "APPROVE"))
                .statusCode(404);

        step(asCoordinator(), "obstacles/" + obstacle + "/answer", Map.of("answer", "Bố trí trong tháng 4"))
                .statusCode(200)
                .body("openObstacles", is(0))
                .body("proposals[0].answer", is("Bố trí trong tháng 4"));
        step(asCoordinator(), "obstacles/" + obstacle + "/answer", Map.of("answer", "x"))
                .statusCode(409)
                .body("code", is("proposal-decided"));
    }
}
