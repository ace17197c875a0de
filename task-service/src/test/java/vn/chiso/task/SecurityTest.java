package vn.chiso.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static vn.chiso.task.TaskApi.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.Tokens;

/** Every operation: without a token, with a bad one, as a stranger, with the wrong role, and with the right one. */
@QuarkusTest
class SecurityTest extends TaskTest {

    private static final Map<String, Object> PLAN = Map.of("title", "x", "requirements", List.of());
    private static final Map<String, Object> REASON = Map.of("reason", "x");
    private static final String AUDIT = "/api/v1/audit/task";
    private static final UUID NOTHING = UUID.randomUUID();
    private static final String STRANGER = "task-coordinator@QT.GL";

    /** @param body null for none */
    private record Operation(Method method, String path, Object body) {

        int statusFor(RequestSpecification who) {
            var request = method == Method.GET ? who : who.header("If-Match", "\"99\"");
            return (body == null ? request : request.body(body))
                    .request(method, path)
                    .statusCode();
        }
    }

    private List<Operation> onPlan(String plan) {
        return java.util.stream.Stream.of(onWhole(plan), onDraft(plan))
                .flatMap(List::stream)
                .toList();
    }

    private List<Operation> onWhole(String plan) {
        String item =
                TaskApi.asCoordinator().get("/api/v1/plans/{id}/items", plan).path("items[0].id");
        return List.of(
                new Operation(Method.GET, "/api/v1/plans/" + plan, null),
                new Operation(Method.GET, "/api/v1/plans/" + plan + "/items", null),
                new Operation(Method.GET, "/api/v1/plans/" + plan + "/recovery", null),
                new Operation(Method.PUT, "/api/v1/plans/" + plan, PLAN),
                new Operation(
                        Method.PUT,
                        "/api/v1/plans/" + plan + "/items/" + item,
                        Map.of("leadUnitIds", List.of(VinhLinh.unit(VinhLinh.POLICE)))),
                new Operation(Method.POST, "/api/v1/plans/" + plan + "/issuance", null));
    }

    private List<Operation> onDraft(String plan) {
        String path = "/api/v1/plans/" + plan;
        String item = path + "/items/"
                + TaskApi.asCoordinator().get("/api/v1/plans/{id}/items", plan).path("items[0].id");
        var content = Map.of("kind", "REMEDY", "title", "x");
        var task = Map.of("content", "x", "leads", List.of());
        return List.of(
                new Operation(Method.GET, path + "/findings", null),
                new Operation(Method.GET, path + "/proposals", null),
                new Operation(Method.GET, path + "/revisions", null),
                new Operation(Method.GET, path + "/report", null),
                new Operation(Method.GET, item + "/tasks", null),
                new Operation(Method.POST, path + "/items", Map.of("content", content)),
                new Operation(Method.PUT, item + "/content", content),
                new Operation(Method.PUT, item + "/position", Map.of("position", 1)),
                new Operation(Method.DELETE, item, null),
                new Operation(Method.POST, item + "/tasks", task),
                new Operation(Method.PUT, item + "/tasks/" + NOTHING, task),
                new Operation(Method.PUT, item + "/tasks/" + NOTHING + "/position", Map.of("position", 1)),
                new Operation(Method.DELETE, item + "/tasks/" + NOTHING, null),
                new Operation(
                        Method.POST,
                        path + "/causes",
                        Map.of("causeCode", "X", "itemIds", List.of(NOTHING, UUID.randomUUID()))),
                new Operation(Method.POST, path + "/deadline-confirmations", Map.of("taskIds", List.of(NOTHING))),
                new Operation(Method.POST, path + "/revisions", Map.of("reason", "x", "dropTaskIds", List.of(NOTHING))),
                new Operation(
                        Method.POST,
                        path + "/reporting-duties",
                        Map.of("window", "MONTH", "dueDay", 20, "reporters", List.of(Map.of("written", "x")))),
                new Operation(Method.POST, path + "/closure", REASON));
    }

    private List<Operation> onAssignment() {
        String path = "/api/v1/assignments/"
                + TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        return List.of(
                new Operation(Method.GET, path, null),
                new Operation(Method.POST, path + "/acceptance", null),
                new Operation(Method.POST, path + "/reports", Map.of("summary", "x")),
                new Operation(Method.POST, path + "/review", Map.of("decision", "CONFIRM")),
                new Operation(Method.POST, path + "/withdrawal", null),
                new Operation(Method.POST, path + "/excuse", REASON),
                new Operation(Method.DELETE, path + "/excuse", null),
                new Operation(Method.POST, path + "/delegation", Map.of("subject", "x", "name", "x")),
                new Operation(Method.DELETE, path + "/delegation", null),
                new Operation(Method.POST, path + "/recall", REASON),
                new Operation(Method.POST, path + "/refusal", REASON),
                new Operation(Method.POST, path + "/refusal/decision", Map.of("decision", "ACCEPT")),
                new Operation(Method.POST, path + "/extensions", Map.of("dueDate", "2024-12-31", "reason", "x")),
                new Operation(
                        Method.POST, path + "/extensions/" + NOTHING + "/decision", Map.of("decision", "APPROVE")),
                new Operation(Method.POST, path + "/obstacles", REASON),
                new Operation(Method.POST, path + "/obstacles/" + NOTHING + "/answer", Map.of("answer", "x")),
                new Operation(Method.GET, path + "/notes", null),
                new Operation(Method.POST, path + "/notes", Map.of("note", "x")));
    }

    private static List<Operation> onTask(String plan) {
        String path = "/api/v1/tasks/"
                + TaskApi.asCoordinator()
                        .queryParam("planId", plan)
                        .get("/api/v1/tasks")
                        .path("items[0].id");
        var event = Map.of("happenedOn", "2024-03-01", "description", "x");
        return List.of(
                new Operation(Method.GET, path + "/occurrences", null),
                new Operation(Method.GET, path + "/occurrences/" + NOTHING, null),
                new Operation(
                        Method.PUT,
                        path + "/occurrences/" + NOTHING + "/due-date",
                        Map.of("dueDate", "2024-12-31", "source", "x")),
                new Operation(Method.GET, path + "/recurrences", null),
                new Operation(Method.GET, path + "/recurrences/0", null),
                new Operation(Method.PUT, path + "/recurrences/0", Map.of("rule", "FREQ=MONTHLY;BYMONTHDAY=25")),
                new Operation(Method.GET, path + "/triggers", null),
                new Operation(Method.POST, path + "/triggers", event),
                new Operation(Method.GET, path + "/check-ins", null),
                new Operation(Method.POST, path + "/check-ins", Map.of("unitId", NOTHING, "note", "x")));
    }

    private static List<Operation> drafting() {
        return List.of(
                new Operation(Method.GET, "/api/v1/tasks", null),
                new Operation(Method.POST, "/api/v1/plans/drafts", Map.of("resultId", NOTHING)),
                new Operation(Method.GET, "/api/v1/tasks/held-recurrences", null),
                new Operation(Method.GET, "/api/v1/plans/imports/template", null),
                new Operation(Method.GET, "/api/v1/plans/imports/" + NOTHING, null),
                new Operation(Method.POST, "/api/v1/plans/imports/" + NOTHING + "/application", null),
                new Operation(
                        Method.POST,
                        "/api/v1/plans",
                        Map.of("kind", "NOTICE", "title", "x", "ownerUnitId", VinhLinh.unit(VinhLinh.DISTRICT))));
    }

    private static List<Operation> collections() {
        return List.of(
                new Operation(Method.GET, "/api/v1/plans", null),
                new Operation(Method.GET, "/api/v1/assignments", null),
                new Operation(Method.GET, "/api/v1/assignments/statistics", null),
                new Operation(Method.GET, AUDIT, null),
                new Operation(
                        Method.GET,
                        "/api/v1/punctuality?period=2024&unitId=" + VinhLinh.unit(VinhLinh.INSPECTORATE),
                        null),
                new Operation(Method.POST, "/api/v1/deadline-readings", Map.of("text", "Năm 2024")),
                new Operation(Method.GET, "/api/v1/assignments/statistics/units", null),
                new Operation(Method.GET, "/api/v1/calendar-feeds", null),
                new Operation(Method.POST, "/api/v1/calendar-feeds", Map.of("name", "x")),
                new Operation(Method.DELETE, "/api/v1/calendar-feeds/" + NOTHING, null),
                new Operation(Method.GET, "/api/v1/assignments/statistics/periods", null),
                new Operation(Method.GET, "/api/v1/reorganisations", null),
                new Operation(Method.GET, "/api/v1/reorganisations/" + NOTHING, null),
                new Operation(
                        Method.POST,
                        "/api/v1/reorganisations/" + NOTHING + "/decision",
                        Map.of("successorUnitId", NOTHING)));
    }

    private List<Operation> all() {
        String plan = issuedPlan();
        return java.util.stream.Stream.of(onPlan(plan), onTask(plan), onAssignment(), collections(), drafting())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void nobody_comes_in_without_a_token_or_with_a_bad_one() {
        List<Operation> operations = all();

        for (Operation operation : operations) {
            assertThat(operation.statusFor(given().contentType(ContentType.JSON)))
                    .as("%s without a token", operation)
                    .isEqualTo(401);
        }
        for (String bad : List.of(
                Tokens.expired("dieuphoi.vl", VinhLinh.COORDINATOR),
                Tokens.foreign("dieuphoi.vl", VinhLinh.COORDINATOR),
                Tokens.unsigned("dieuphoi.vl", VinhLinh.COORDINATOR),
                Tokens.forAudience("account", "dieuphoi.vl", VinhLinh.COORDINATOR),
                Tokens.garbage())) {
            for (Operation operation : operations) {
                assertThat(operation.statusFor(
                                given().contentType(ContentType.JSON).auth().oauth2(bad)))
                        .as("%s with a bad token", operation)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void a_stranger_cannot_tell_what_exists() {
        String plan = issuedPlan();

        for (Operation operation : onPlan(plan)) {
            assertThat(operation.statusFor(as("dieuphoi.gl", STRANGER)))
                    .as("%s", operation)
                    .isEqualTo(404);
        }
        for (Operation operation : onTask(plan)) {
            assertThat(operation.statusFor(as("dieuphoi.gl", STRANGER)))
                    .as("%s", operation)
                    .isEqualTo(404);
        }
        for (Operation operation : onAssignment()) {
            assertThat(operation.statusFor(as("dieuphoi.gl", STRANGER)))
                    .as("%s", operation)
                    .isEqualTo(404);
        }
        as("dieuphoi.gl", STRANGER).get("/api/v1/plans").then().statusCode(200).body("items", empty());
        as("dieuphoi.gl", STRANGER)
                .get("/api/v1/assignments")
                .then()
                .statusCode(200)
                .body("items", empty());
        as("dieuphoi.gl", STRANGER)
                .get("/api/v1/assignments/statistics")
                .then()
                .statusCode(200)
                .body("total", is(0));
        as("dieuphoi.gl", STRANGER)
                .queryParam("unitId", VinhLinh.unit(VinhLinh.INSPECTORATE))
                .queryParam("period", "2024")
                .get("/api/v1/punctuality")
                .then()
                .statusCode(404)
                .body("code", is("not-found"));
        as("tochuc.gl", "organiser@QT.GL").get(AUDIT).then().statusCode(200).body("items", empty());
    }

    @Test
    void what_does_not_exist_answers_as_what_may_not_be_seen() {
        issuedPlan();

        for (String path : List.of("/api/v1/plans/", "/api/v1/assignments/")) {
            String foreign = as("dieuphoi.gl", STRANGER)
                    .get(path + TaskApi.assignmentsOf(VinhLinh.POLICE).getFirst())
                    .then()
                    .statusCode(404)
                    .extract()
                    .path("code");
            TaskApi.asCoordinator()
                    .get(path + UUID.randomUUID())
                    .then()
                    .statusCode(404)
                    .body("code", is(foreign));
        }
    }

    @Test
    void a_role_that_reaches_the_plan_but_does_not_coordinate_reads_and_changes_nothing() {
        String plan = draftedPlan();

        for (Operation operation : onPlan(plan)) {
            int expected = operation.method() == Method.GET ? 200 : 403;
            assertThat(operation.statusFor(as("thutruong.vl", "unit-head@QT.VL", "leader@QT.VL")))
                    .as("%s", operation)
                    .isEqualTo(expected);
        }
        for (Operation operation : onPlan(plan)) {
            assertThat(operation.statusFor(as("canbo.vl", "scoring-officer@QT.VL")))
                    .as("%s", operation)
                    .isEqualTo(403);
        }
    }

    @Test
    void people_without_a_grant_of_this_service_have_no_lists() {
        for (Operation operation : collections()) {
            if (!operation.path().equals(AUDIT)) {
                assertThat(operation.statusFor(as("nguoi.la")))
                        .as("%s", operation)
                        .isIn(403, 404);
            }
        }
        for (Operation operation : drafting()) {
            assertThat(operation.statusFor(as("nguoi.la"))).as("%s", operation).isIn(403, 404);
        }
        assertThat(collections().get(1).statusFor(as("thamdinh.tinh", "appraiser@QT.SNV")))
                .isEqualTo(403);
        assertThat(collections().getFirst().statusFor(as("cong.tt", "portal@QT")))
                .isEqualTo(403);
    }

    @Test
    void the_audit_trail_shows_nothing_to_whoever_neither_administers_nor_organises() {
        issuedPlan();

        for (String grant : List.of(VinhLinh.COORDINATOR, "leader@QT", "appraiser@QT.SNV", "portal@QT")) {
            as("nguoi.la", grant).get(AUDIT).then().statusCode(200).body("items", empty());
        }
        as("nguoi.la").get(AUDIT).then().statusCode(200).body("items", empty());
        as("tochuc.vl", "organiser@QT.VL").get(AUDIT).then().statusCode(200).body("items", not(empty()));
    }

    @Test
    void grants_that_mean_nothing_open_nothing() {
        issuedPlan();

        as("gia.mao", "task-coordinator@NOWHERE", "superuser@QT.VL", "task-coordinator")
                .get("/api/v1/assignments")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void health_is_open() {
        given().get(management("/q/health")).then().statusCode(200);
        given().get(management("/q/health/ready")).then().statusCode(200);
    }
}
