package vn.chiso.task;

import static io.restassured.RestAssured.given;
import static vn.chiso.testing.AccessMatrix.Sample.body;
import static vn.chiso.testing.AccessMatrix.Sample.query;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.AccessMatrix;
import vn.chiso.testing.AccessMatrix.Sample;
import vn.chiso.testing.AccessTable;

/** Every operation × every role × own and foreign unit, held in {@code contracts/access.csv}. */
@QuarkusTest
class AccessMatrixTest extends TaskTest {

    private static final String API = "/api/v1";
    private static final String NOTHING = "00000000-0000-7000-8000-00000000ffff";
    private static final String REASON = "{\"reason\":\"x\"}";
    private static final UUID DISTRICT = VinhLinh.unit(VinhLinh.DISTRICT);

    @Test
    void who_gets_how_far_is_what_was_reviewed() {
        var issued = issuedPlan();
        var draft = draftedPlan();
        var matrix = new AccessMatrix(
                URI.create("http://localhost:" + RestAssured.port), contract(), units(), VinhLinh.NEIGHBOUR);

        things(matrix, issued, draft);
        plans(matrix, draft);
        items(matrix);
        assignments(matrix);
        tasks(matrix);
        AccessTable.assertReviewed(matrix);
    }

    private static void things(AccessMatrix matrix, String issued, String draft) {
        String task = TaskApi.asCoordinator()
                .queryParam("planId", issued)
                .get(API + "/tasks")
                .path("items[0].id");
        String item =
                TaskApi.asCoordinator().get(API + "/plans/{id}/items", draft).path("items[0].id");
        matrix.parameter(API + "/plans/{id}", draft)
                .parameter(API + "/plans/{id}/items/{itemId}", item)
                .parameter(API + "/plans/{id}/items/{itemId}/tasks/{taskId}", NOTHING)
                .parameter(
                        API + "/assignments/{id}",
                        TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst())
                .parameter(API + "/tasks/{id}", task)
                .parameter(API + "/tasks/{id}/recurrences/{part}", "0")
                .parameter(API + "/calendar-feeds/{id}", NOTHING)
                .parameter(API + "/calendar-feeds/{secret}", "x".repeat(43));
    }

    private static void plans(AccessMatrix matrix, String draft) {
        matrix.sample("POST " + API + "/plans", body("""
                        {"kind":"NOTICE","title":"x","ownerUnitId":"%s"}""".formatted(DISTRICT)))
                .sample("PUT " + API + "/plans/{id}", body("{\"title\":\"x\",\"requirements\":[]}"))
                .sample("POST " + API + "/plans/drafts", body("""
                        {"resultId":"%s"}""".formatted(NOTHING)))
                .sample("POST " + API + "/plans/imports", new Sample("?planId=" + draft, "text/csv", "x"))
                .sample("POST " + API + "/plans/{id}/closure", body(REASON))
                .sample("POST " + API + "/plans/{id}/revisions", body("""
                        {"reason":"x","dropTaskIds":["%s"]}""".formatted(NOTHING)))
                .sample("POST " + API + "/plans/{id}/causes", body("""
                        {"causeCode":"X","itemIds":["%s","%s"]}""".formatted(NOTHING, DISTRICT)))
                .sample("POST " + API + "/plans/{id}/deadline-confirmations", body("""
                        {"taskIds":["%s"]}""".formatted(NOTHING)))
                .sample("POST " + API + "/plans/{id}/reporting-duties", body("""
                        {"window":"MONTH","dueDay":20,"reporters":[{"written":"x"}]}"""))
                .sample("GET " + API + "/plans/{id}/report", query("format=csv"));
    }

    private static void items(AccessMatrix matrix) {
        var items = API + "/plans/{id}/items";
        var content = "{\"kind\":\"REMEDY\",\"title\":\"x\"}";
        var task = body("{\"content\":\"x\",\"leads\":[]}");
        matrix.sample("POST " + items, body("{\"content\":" + content + "}"))
                .sample("PUT " + items + "/{itemId}", body("""
                        {"leadUnitIds":["%s"]}""".formatted(VinhLinh.unit(VinhLinh.INSPECTORATE))))
                .sample("PUT " + items + "/{itemId}/content", body(content))
                .sample("PUT " + items + "/{itemId}/position", body("{\"position\":1}"))
                .sample("POST " + items + "/{itemId}/tasks", task)
                .sample("PUT " + items + "/{itemId}/tasks/{taskId}", task)
                .sample("PUT " + items + "/{itemId}/tasks/{taskId}/position", body("{\"position\":1}"));
    }

    private static void assignments(AccessMatrix matrix) {
        var one = API + "/assignments/{id}";
        matrix.sample("POST " + one + "/reports", body("{\"summary\":\"x\"}"))
                .sample("POST " + one + "/review", body("{\"decision\":\"CONFIRM\"}"))
                .sample("POST " + one + "/excuse", body(REASON))
                .sample("POST " + one + "/delegation", body("{\"subject\":\"x\",\"name\":\"x\"}"))
                .sample("POST " + one + "/recall", body(REASON))
                .sample("POST " + one + "/refusal", body(REASON))
                .sample("POST " + one + "/refusal/decision", body("{\"decision\":\"ACCEPT\"}"))
                .sample("POST " + one + "/extensions", body("{\"dueDate\":\"2024-12-31\",\"reason\":\"x\"}"))
                .sample("POST " + one + "/extensions/{extensionId}/decision", body("{\"decision\":\"APPROVE\"}"))
                .sample("POST " + one + "/obstacles", body(REASON))
                .sample("POST " + one + "/obstacles/{obstacleId}/answer", body("{\"answer\":\"x\"}"))
                .sample("POST " + one + "/notes", body("{\"note\":\"x\"}"))
                .sample("GET " + API + "/assignments/statistics/periods", query("period=2024"))
                .sample(
                        "GET " + API + "/punctuality",
                        query("period=2024&unitId=" + VinhLinh.unit(VinhLinh.INSPECTORATE)));
    }

    private static void tasks(AccessMatrix matrix) {
        var one = API + "/tasks/{id}";
        matrix.sample("PUT " + one + "/occurrences/{occurrenceId}/due-date", body("""
                        {"dueDate":"2024-12-31","source":"x"}"""))
                .sample("PUT " + one + "/recurrences/{part}", body("{\"rule\":\"FREQ=MONTHLY;BYMONTHDAY=25\"}"))
                .sample("POST " + one + "/triggers", body("{\"happenedOn\":\"2024-03-01\",\"description\":\"x\"}"))
                .sample("POST " + one + "/check-ins", body("{\"period\":\"2024-03\",\"note\":\"x\"}"))
                .sample("POST " + API + "/deadline-readings", body("{\"text\":\"Tháng 5/2024\"}"))
                .sample("POST " + API + "/calendar-feeds", body("{\"name\":\"x\"}"))
                .sample("POST " + API + "/portal/assigned-tasks", body("""
                        {"sourceId":"m","title":"x","ownerAgency":"QT.VL",
                         "document":{"number":"1","date":"2024-03-04","issuerAgency":"QT"},
                         "items":[{"title":"x","tasks":[{"content":"x","leads":["QT.VL.NV"]}]}]}"""));
    }

    private static Map<String, String> units() {
        var units = new HashMap<String, String>();
        AccessMatrix.ROLES.forEach(role -> units.put(role, VinhLinh.DISTRICT));
        units.put("scoring-officer", VinhLinh.INSPECTORATE);
        units.put("unit-head", VinhLinh.INSPECTORATE);
        units.put("portal", VinhLinh.PROVINCE);
        return units;
    }

    private Map<String, Object> contract() {
        return given().accept("application/json")
                .get(management("/q/openapi"))
                .jsonPath()
                .getMap("");
    }
}
