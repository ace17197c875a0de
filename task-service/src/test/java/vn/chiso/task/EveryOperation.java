package vn.chiso.task;

import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every operation of the service, with what it is sent. */
abstract class EveryOperation extends TaskTest {

    static final Map<String, Object> PLAN = Map.of("title", "x", "requirements", List.of());
    static final Map<String, Object> REASON = Map.of("reason", "x");
    static final String AUDIT = "/api/v1/audit/task";
    static final UUID NOTHING = UUID.randomUUID();

    /** @param body null for none */
    record Operation(Method method, String path, Object body) {

        int statusFor(RequestSpecification who) {
            var request = method == Method.GET ? who : who.header("If-Match", "\"99\"");
            return (body == null ? request : request.body(body))
                    .request(method, path)
                    .statusCode();
        }
    }

    List<Operation> onPlan(String plan) {
        return java.util.stream.Stream.of(onWhole(plan), onDraft(plan))
                .flatMap(List::stream)
                .toList();
    }

    List<Operation> onWhole(String plan) {
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

    List<Operation> onDraft(String plan) {
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

    List<Operation> onAssignment() {
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

    static List<Operation> onTask(String plan) {
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

    static List<Operation> drafting() {
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

    static List<Operation> collections() {
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

    List<Operation> all() {
        String plan = issuedPlan();
        return java.util.stream.Stream.of(onPlan(plan), onTask(plan), onAssignment(), collections(), drafting())
                .flatMap(List::stream)
                .toList();
    }
}
