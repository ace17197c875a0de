package vn.chiso.task.occurrence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
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
import vn.chiso.task.occurrence.rule.IssuedTasks;

/** The province sets a date for work of the inspectorate, and sets another one while the work goes on. */
@QuarkusTest
class DueDateChangeTest extends TaskTest {

    private static final String OFFICER = "scoring-officer@QT.VL.TTR";

    private String task;
    private String assignment;

    @BeforeEach
    void dated() {
        task = IssuedTasks.due("Theo quy định của tỉnh");
        assignment = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        due(asCoordinator(), "2024-05-10").statusCode(200);
    }

    private ValidatableResponse due(RequestSpecification who, String date) {
        String occurrences = "/api/v1/tasks/" + task + "/occurrences";
        String occurrence = asCoordinator().get(occurrences).path("items[0].id");
        return who.header(
                        "If-Match",
                        asCoordinator().get(occurrences + "/" + occurrence).header("ETag"))
                .body(Map.of("dueDate", date, "source", "Công văn số 512/SNV-CCHC"))
                .put(occurrences + "/" + occurrence + "/due-date")
                .then();
    }

    private ValidatableResponse work() {
        return asCoordinator().get("/api/v1/assignments/{id}", assignment).then();
    }

    private void ask(String date) {
        TaskApi.step(as("canbo.ttr", OFFICER), assignment, "extensions", Map.of("dueDate", date, "reason", "x"))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse decide(Map<String, Object> decision) {
        String extension = TaskApi.proposal(assignment, "EXTENSION");
        return TaskApi.step(asCoordinator(), assignment, "extensions/" + extension + "/decision", decision)
                .then();
    }

    @Test
    void an_extension_that_was_granted_survives_even_if_another_one_was_refused() {
        ask("2024-05-31");
        decide(Map.of("decision", "APPROVE")).statusCode(200);
        ask("2024-06-30");
        decide(Map.of("decision", "REFUSE", "reason", "Đủ thời gian")).statusCode(200);

        due(asCoordinator(), "2024-05-15").statusCode(200);

        work().body("dueDate", is("2024-05-31")).body("originalDueDate", is("2024-05-15"));
    }

    @Test
    void what_was_asked_for_before_is_compared_with_the_present_date() {
        ask("2024-05-15");
        due(asCoordinator(), "2024-05-31").statusCode(200);

        decide(Map.of("decision", "APPROVE")).statusCode(400).body("errors.code", contains("not-later"));

        work().body("dueDate", is("2024-05-31"));
    }

    @Test
    void reported_work_stays_as_late_as_it_was() {
        businessTimeIs("2024-05-20T08:00:00+07:00");
        TaskApi.accept(as("canbo.ttr", OFFICER), assignment).then().statusCode(200);
        TaskApi.report(as("canbo.ttr", OFFICER), assignment).then().statusCode(200);

        due(asCoordinator(), "2024-05-31").statusCode(200);

        work().body("dueDate", is("2024-05-10")).body("timeliness", is("DONE_LATE"));
    }

    @Test
    void an_excuse_was_for_the_old_date() {
        excusedLate();
        punctuality().statusCode(404);

        due(asCoordinator(), "2024-06-30").statusCode(200);

        work().body("excused", is(false)).body("excuseReason", nullValue()).body("timeliness", is("ON_TRACK"));
        punctuality().statusCode(200).body("numerator", is(0)).body("denominator", is(1));
    }

    @Test
    void an_excuse_stands_if_the_date_only_moves_back() {
        excusedLate();

        due(asCoordinator(), "2024-05-05").statusCode(200);

        work().body("excused", is(true)).body("dueDate", is("2024-05-05"));
        punctuality().statusCode(404);
    }

    private void excusedLate() {
        businessTimeIs("2024-05-11T08:00:00+07:00");
        TaskApi.step(asCoordinator(), assignment, "excuse", Map.of("reason", "Tỉnh chưa hướng dẫn"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse punctuality() {
        return asCoordinator()
                .queryParam("unitId", VinhLinh.unit(VinhLinh.INSPECTORATE))
                .queryParam("period", "2024")
                .get("/api/v1/punctuality")
                .then();
    }

    @Test
    void nobody_sets_the_date_of_his_own_work() {
        due(as("hai.vai", OFFICER, VinhLinh.COORDINATOR), "2024-06-30")
                .statusCode(403)
                .body("code", is("review-by-performer"))
                .body("errors.pointer", contains("/dueDate"));

        work().body("dueDate", is("2024-05-10"));
    }
}
