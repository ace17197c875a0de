package vn.chiso.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** The work on an assignment of Thanh tra huyện, from acceptance to review. */
@QuarkusTest
class AssignmentWorkTest extends TaskTest {

    private static final Map<String, Object> CONFIRM = Map.of("decision", "CONFIRM");
    private static final Map<String, Object> REJECT = Map.of("decision", "REJECT", "reason", "Thiếu phụ lục 02/PCTN");

    private String assignment;

    @BeforeEach
    void issue() {
        issuedPlan();
        assignment = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
    }

    private static RequestSpecification officer() {
        return as("canbo.ttr", "scoring-officer@QT.VL.TTR");
    }

    private void done() {
        TaskApi.accept(officer(), assignment).then().statusCode(200);
        TaskApi.report(officer(), assignment).then().statusCode(200);
    }

    @Test
    void accepting_starts_the_work() {
        TaskApi.accept(officer(), assignment)
                .then()
                .statusCode(200)
                .body("work", is("IN_PROGRESS"))
                .body("review", is("NONE"))
                .body("extension", is("NONE"))
                .body("timeliness", is("ON_TRACK"));
    }

    @Test
    void a_reported_result_is_done_and_waits_for_its_review() {
        businessTimeIs("2024-03-20T09:00:00+07:00");

        done();

        asCoordinator()
                .get("/api/v1/assignments/{id}", assignment)
                .then()
                .body("work", is("DONE"))
                .body("review", is("PENDING"))
                .body("doneOn", is("2024-03-20"))
                .body("timeliness", is("DONE_ON_TIME"))
                .body("reports", hasSize(1))
                .body("reports[0].summary", is("Đã bổ sung phụ lục và gửi lại báo cáo"));
    }

    @Test
    void a_confirmed_result_stays_done() {
        done();

        TaskApi.review(asCoordinator(), assignment, CONFIRM)
                .then()
                .statusCode(200)
                .body("work", is("DONE"))
                .body("review", is("CONFIRMED"))
                .body("reports[0].decision", is("CONFIRM"));
    }

    @Test
    void a_rejected_result_sends_the_work_back_and_can_be_reported_again() {
        done();

        TaskApi.review(asCoordinator(), assignment, REJECT)
                .then()
                .statusCode(200)
                .body("work", is("IN_PROGRESS"))
                .body("review", is("REJECTED"))
                .body("doneOn", nullValue())
                .body("reports[0].reason", is("Thiếu phụ lục 02/PCTN"));
        TaskApi.report(officer(), assignment)
                .then()
                .statusCode(200)
                .body("work", is("DONE"))
                .body("review", is("PENDING"))
                .body("reports.decision", contains("REJECT", null));
    }

    @Test
    void a_rejection_needs_its_reason() {
        done();

        TaskApi.review(asCoordinator(), assignment, Map.of("decision", "REJECT"))
                .then()
                .statusCode(400)
                .body("code", is("validation-failed"))
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void nobody_reviews_his_own_work_whatever_else_he_is() {
        String[] both = {"scoring-officer@QT.VL.TTR", VinhLinh.COORDINATOR};
        TaskApi.accept(as("hai.vai", both), assignment).then().statusCode(200);
        TaskApi.report(as("hai.vai", both), assignment).then().statusCode(200);

        TaskApi.review(as("hai.vai", both), assignment, CONFIRM)
                .then()
                .statusCode(403)
                .body("code", is("review-by-performer"));
    }

    @Test
    void who_accepted_the_work_does_not_review_what_a_colleague_reported() {
        String[] both = {"unit-head@QT.VL.TTR", VinhLinh.COORDINATOR};
        TaskApi.accept(as("hai.vai", both), assignment).then().statusCode(200);
        TaskApi.report(officer(), assignment).then().statusCode(200);

        TaskApi.review(as("hai.vai", both), assignment, CONFIRM).then().statusCode(403);
    }

    @Test
    void who_reported_an_attempt_that_was_rejected_does_not_confirm_a_colleagues() {
        TaskApi.accept(officer(), assignment).then().statusCode(200);
        TaskApi.report(as("canbo.cu", "scoring-officer@QT.VL.TTR"), assignment)
                .then()
                .statusCode(200);
        TaskApi.review(asCoordinator(), assignment, Map.of("decision", "REJECT", "reason", "Chưa đủ"))
                .then()
                .statusCode(200);
        TaskApi.report(officer(), assignment).then().statusCode(200);

        TaskApi.review(as("canbo.cu", VinhLinh.COORDINATOR), assignment, CONFIRM)
                .then()
                .statusCode(403)
                .body("code", is("review-by-performer"));
    }

    @Test
    void who_belongs_to_the_performing_unit_does_not_confirm_its_work() {
        TaskApi.accept(officer(), assignment).then().statusCode(200);
        TaskApi.report(officer(), assignment).then().statusCode(200);

        TaskApi.review(as("truong.ttr", "unit-head@QT.VL.TTR", VinhLinh.COORDINATOR), assignment, CONFIRM)
                .then()
                .statusCode(403);
    }

    @Test
    void only_the_unit_itself_reports_its_work() {
        for (var stranger : List.of(
                as("canbo.nv", "scoring-officer@QT.VL.NV"), as("thutruong.vl", "unit-head@QT.VL"), asCoordinator())) {
            stranger.header("If-Match", TaskApi.etag(assignment))
                    .post("/api/v1/assignments/{id}/acceptance", assignment)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void only_a_coordinator_of_the_owner_reviews() {
        done();

        TaskApi.review(as("truong.ttr", "unit-head@QT.VL.TTR"), assignment, CONFIRM)
                .then()
                .statusCode(403);
        TaskApi.review(as("dieuphoi.nv", "task-coordinator@QT.VL.NV"), assignment, CONFIRM)
                .then()
                .statusCode(403);
    }

    @Test
    void steps_out_of_order_are_refused_with_their_own_codes() {
        TaskApi.report(officer(), assignment).then().statusCode(409).body("code", is("assignment-not-in-progress"));
        TaskApi.review(asCoordinator(), assignment, CONFIRM)
                .then()
                .statusCode(409)
                .body("code", is("no-report-to-review"));
        done();
        TaskApi.accept(officer(), assignment).then().statusCode(409).body("code", is("assignment-already-started"));
        TaskApi.report(officer(), assignment).then().statusCode(409);
        TaskApi.review(asCoordinator(), assignment, CONFIRM).then().statusCode(200);
        TaskApi.review(asCoordinator(), assignment, REJECT)
                .then()
                .statusCode(409)
                .body("code", is("no-report-to-review"));
    }

    @Test
    void a_change_says_which_version_it_changes() {
        officer()
                .post("/api/v1/assignments/{id}/acceptance", assignment)
                .then()
                .statusCode(428)
                .body("code", is("precondition-required"));
        String stale = TaskApi.etag(assignment);
        TaskApi.accept(officer(), assignment).then().statusCode(200);
        officer()
                .header("If-Match", stale)
                .body(Map.of("summary", "Đã xong"))
                .post("/api/v1/assignments/{id}/reports", assignment)
                .then()
                .statusCode(412)
                .body("code", is("stale-version"));
    }

    @Test
    void a_repeated_report_with_its_key_is_answered_and_not_repeated() {
        TaskApi.accept(officer(), assignment).then().statusCode(200);
        String tag = TaskApi.etag(assignment);
        for (int attempt = 0; attempt < 2; attempt++) {
            officer()
                    .header("If-Match", tag)
                    .header("Idempotency-Key", "report-1")
                    .body(Map.of("summary", "Đã xong"))
                    .post("/api/v1/assignments/{id}/reports", assignment)
                    .then()
                    .statusCode(200)
                    .body("work", is("DONE"));
        }

        assertThat(count("assignment_report")).isEqualTo(1);
    }
}
