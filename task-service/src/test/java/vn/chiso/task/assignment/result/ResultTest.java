package vn.chiso.task.assignment.result;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** Evidence, withdrawal and excuse; the plain way from acceptance to review is in AssignmentWorkTest. */
@QuarkusTest
class ResultTest extends TaskTest {

    private static final Map<String, Object> REASON = Map.of("reason", "Hướng dẫn của tỉnh ban hành muộn");

    private String assignment;

    @BeforeEach
    void accepted() {
        issuedPlan();
        assignment = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        TaskApi.accept(officer(), assignment).then().statusCode(200);
    }

    private static RequestSpecification officer() {
        return as("canbo.ttr", "scoring-officer@QT.VL.TTR");
    }

    private ValidatableResponse cite(String... evidence) {
        return TaskApi.step(
                        officer(),
                        assignment,
                        "reports",
                        Map.of("summary", "Đã xong", "evidenceIds", List.of(evidence)))
                .then();
    }

    @Test
    void evidence_that_the_caller_sees_is_cited() {
        cite(ScoringStub.VISIBLE, ScoringStub.VISIBLE_TOO)
                .statusCode(200)
                .body("reports[0].evidenceIds", contains(ScoringStub.VISIBLE, ScoringStub.VISIBLE_TOO));
    }

    @Test
    void evidence_that_is_not_there_or_not_for_him_is_pointed_at() {
        cite(ScoringStub.VISIBLE, ScoringStub.FORBIDDEN, "0190e1a0-0000-7000-8000-0000000009ff")
                .statusCode(400)
                .body("errors.pointer", contains("/evidenceIds/1", "/evidenceIds/2"))
                .body("errors.code", contains("unknown-evidence", "unknown-evidence"));
        asCoordinator()
                .get("/api/v1/assignments/{id}", assignment)
                .then()
                .body("work", is("IN_PROGRESS"))
                .body("reports", hasSize(0));
    }

    @Test
    void many_pieces_of_evidence_are_not_waited_for_one_after_the_other() {
        cite(IntStream.range(10, 30).mapToObj(i -> ScoringStub.SLOW + i).toArray(String[]::new))
                .statusCode(503)
                .body("code", is("upstream-unavailable"));
    }

    @Test
    void who_may_not_report_is_told_so_before_any_evidence_is_asked_for() {
        TaskApi.step(
                        as("canbo.vp", "scoring-officer@QT.VL.VP"),
                        assignment,
                        "reports",
                        Map.of("summary", "Đã xong", "evidenceIds", List.of(ScoringStub.FAILING)))
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {ScoringStub.FAILING, ScoringStub.CUT, ScoringStub.SILENT})
    void while_scoring_is_away_nothing_is_cited_and_the_report_without_evidence_goes_through(String evidence) {
        cite(evidence).statusCode(503).body("code", is("upstream-unavailable"));
        cite().statusCode(200);
    }

    @Test
    void a_report_is_withdrawn_before_its_review_and_not_after() {
        cite().statusCode(200);

        TaskApi.step(officer(), assignment, "withdrawal", Map.of())
                .then()
                .statusCode(200)
                .body("work", is("IN_PROGRESS"))
                .body("review", is("NONE"))
                .body("doneOn", nullValue())
                .body("reports[0].withdrawnAt", notNullValue());
        TaskApi.step(officer(), assignment, "withdrawal", Map.of())
                .then()
                .statusCode(409)
                .body("code", is("no-report-to-withdraw"));

        cite().statusCode(200);
        TaskApi.review(asCoordinator(), assignment, Map.of("decision", "REJECT", "reason", "Thiếu"))
                .then()
                .statusCode(200);
        cite().statusCode(200);
        TaskApi.step(officer(), assignment, "withdrawal", Map.of())
                .then()
                .statusCode(200)
                .body("review", is("REJECTED"));
        cite().statusCode(200);
        TaskApi.review(asCoordinator(), assignment, Map.of("decision", "CONFIRM"))
                .then()
                .statusCode(200);
        TaskApi.step(officer(), assignment, "withdrawal", Map.of())
                .then()
                .statusCode(409)
                .body("code", is("no-report-to-withdraw"));
    }

    @Test
    void once_the_result_is_confirmed_nothing_that_was_asked_for_changes_it() {
        TaskApi.step(officer(), assignment, "extensions", Map.of("dueDate", "2024-04-30", "reason", "x"))
                .then()
                .statusCode(200);
        TaskApi.step(officer(), assignment, "obstacles", REASON).then().statusCode(200);
        businessTimeIs("2024-04-10T08:00:00+07:00");
        TaskApi.report(officer(), assignment).then().statusCode(200);

        TaskApi.review(asCoordinator(), assignment, Map.of("decision", "CONFIRM"))
                .then()
                .statusCode(200)
                .body("extension", is("REFUSED"))
                .body("openObstacles", is(0))
                .body("proposals.decision", contains("REJECTED", "ANSWERED"));

        String extension = TaskApi.proposal(assignment, "EXTENSION");
        TaskApi.step(
                        asCoordinator(),
                        assignment,
                        "extensions/" + extension + "/decision",
                        Map.of("decision", "APPROVE"))
                .then()
                .statusCode(409)
                .body("code", is("proposal-decided"));
        TaskApi.step(asCoordinator(), assignment, "excuse", REASON)
                .then()
                .statusCode(409)
                .body("code", is("assignment-confirmed"));
        asCoordinator().get("/api/v1/assignments/{id}", assignment).then().body("timeliness", is("DONE_LATE"));
    }

    private ValidatableResponse takeExcuseBack() {
        return asCoordinator()
                .header("If-Match", TaskApi.etag(assignment))
                .delete("/api/v1/assignments/{id}/excuse", assignment)
                .then();
    }

    @Test
    void an_excuse_is_taken_back_and_does_not_outlive_a_rejection() {
        businessTimeIs("2024-04-02T08:00:00+07:00");
        takeExcuseBack().statusCode(409).body("code", is("assignment-not-excused"));
        TaskApi.step(asCoordinator(), assignment, "excuse", REASON).then().statusCode(200);
        takeExcuseBack().statusCode(200).body("excused", is(false));
        TaskApi.step(asCoordinator(), assignment, "excuse", REASON).then().statusCode(200);
        TaskApi.report(officer(), assignment).then().statusCode(200);

        TaskApi.review(asCoordinator(), assignment, Map.of("decision", "REJECT", "reason", "Thiếu"))
                .then()
                .statusCode(200)
                .body("excused", is(false));

        asCoordinator()
                .queryParam("unitId", VinhLinh.unit(VinhLinh.INSPECTORATE))
                .queryParam("period", "2024")
                .get("/api/v1/punctuality")
                .then()
                .body("denominator", is(2));
    }

    @Test
    void a_delay_is_excused_by_the_reviewer_with_a_reason_and_no_longer_counts() {
        TaskApi.step(asCoordinator(), assignment, "excuse", REASON)
                .then()
                .statusCode(409)
                .body("code", is("assignment-not-late"));
        businessTimeIs("2024-04-02T08:00:00+07:00");
        TaskApi.step(asCoordinator(), assignment, "excuse", Map.of("reason", " "))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        TaskApi.step(officer(), assignment, "excuse", REASON).then().statusCode(403);

        TaskApi.step(asCoordinator(), assignment, "excuse", REASON)
                .then()
                .statusCode(200)
                .body("excused", is(true))
                .body("excuseReason", is(REASON.get("reason")))
                .body("timeliness", is("OVERDUE"));

        asCoordinator()
                .queryParam("unitId", VinhLinh.unit(VinhLinh.INSPECTORATE))
                .queryParam("period", "2024")
                .get("/api/v1/punctuality")
                .then()
                .body("denominator", is(1));
    }
}
