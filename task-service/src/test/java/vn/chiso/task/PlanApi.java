package vn.chiso.task;

import static vn.chiso.task.TaskApi.asCoordinator;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a coordinator writes a plan by hand, in the words of the tests. */
public final class PlanApi {

    private PlanApi() {}

    public static String begin(String kind) {
        return asCoordinator()
                .body(Map.of(
                        "kind", kind, "title", "Thông báo kết luận", "ownerUnitId", VinhLinh.unit(VinhLinh.DISTRICT)))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Whoever coordinates the plan has looked at each deadline that was not read with certainty. */
    public static void confirmDeadlines(String plan) {
        List<String> doubtful = asCoordinator()
                .queryParam("planId", plan)
                .queryParam("limit", 200)
                .get("/api/v1/tasks")
                .path("items.findAll { it.flags.contains('DEADLINE_UNCONFIRMED') }.id");
        if (!doubtful.isEmpty()) {
            confirm(plan, Map.of("taskIds", doubtful)).then().statusCode(200);
        }
    }

    public static Response confirm(String plan, Map<String, Object> body) {
        return asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(body)
                .post("/api/v1/plans/{id}/deadline-confirmations", plan);
    }

    public static Map<String, Object> item(String kind, String section, String number, String title) {
        return Map.of("kind", kind, "sectionCode", section, "number", number, "title", title);
    }

    public static Response add(String plan, Map<String, Object> content) {
        return asCoordinator().body(Map.of("content", content)).post("/api/v1/plans/{id}/items", plan);
    }

    public static String added(String plan, Map<String, Object> content) {
        return add(plan, content).then().statusCode(201).extract().path("id");
    }

    public static Map<String, Object> unit(String code) {
        return Map.of("unitId", VinhLinh.unit(code));
    }

    public static Map<String, Object> words(String written) {
        return Map.of("written", written);
    }

    public static Map<String, Object> task(String content, String deadlineText, Map<String, Object> lead) {
        return task(content, deadlineText, List.of(lead));
    }

    public static Map<String, Object> task(String content, String deadlineText, List<Map<String, Object>> leads) {
        var task = new HashMap<String, Object>();
        task.put("content", content);
        task.put("deadlineText", deadlineText);
        task.put("leads", leads);
        return task;
    }

    public static Response addTask(String plan, String item, Map<String, Object> task) {
        return asCoordinator().body(task).post("/api/v1/plans/{id}/items/{item}/tasks", plan, item);
    }

    public static String addedTask(String plan, String item, Map<String, Object> task) {
        return addTask(plan, item, task).then().statusCode(201).extract().path("id");
    }

    public static ValidatableResponse tasks(String plan, String item) {
        return asCoordinator()
                .get("/api/v1/plans/{id}/items/{item}/tasks", plan, item)
                .then()
                .statusCode(200);
    }

    public static Response editTask(String plan, String item, String task, Map<String, Object> body) {
        return asCoordinator()
                .header("If-Match", taskTag(task))
                .body(body)
                .put("/api/v1/plans/{id}/items/{item}/tasks/{task}", plan, item, task);
    }

    public static String taskTag(String task) {
        return asCoordinator()
                .get("/api/v1/tasks/{id}", task)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public static String itemTag(String plan, String item) {
        int version = asCoordinator()
                .get("/api/v1/plans/{id}/items", plan)
                .jsonPath()
                .getInt("items.find { it.id == '" + item + "' }.version");
        return "\"" + version + "\"";
    }

    public static UUID district() {
        return VinhLinh.unit(VinhLinh.DISTRICT);
    }
}
