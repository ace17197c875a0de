package vn.chiso.task;

import static io.restassured.RestAssured.given;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.testing.Tokens;

/** What clients do, in the words of the tests: always the newest version unless a test says otherwise. */
public final class TaskApi {

    public static final Map<String, Object> CAUSES = Map.of(
            "code", "CAUSES_AND_MEASURES",
            "title", "Tìm hiểu nguyên nhân, đề xuất giải pháp khắc phục",
            "deadlineText", "trước ngày 31/3/2024",
            "unitTypes", List.of("DIVISION"));
    public static final Map<String, Object> COMPLETION = Map.of(
            "code", "COMPLETION",
            "title", "Hoàn thành khắc phục",
            "deadlineText", "đến 30/11/2024 đạt 100%",
            "target", "100 %");

    /** Points are compared with their exact digits. */
    private static final RestAssuredConfig EXACT_NUMBERS = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));

    private TaskApi() {}

    public static RequestSpecification as(String subject, String... grants) {
        return given().config(EXACT_NUMBERS)
                .auth()
                .oauth2(Tokens.of(subject, grants))
                .contentType(ContentType.JSON);
    }

    public static RequestSpecification asCoordinator() {
        return as("dieuphoi.vl", VinhLinh.COORDINATOR);
    }

    public static Map<String, Object> planBody(List<Map<String, Object>> requirements) {
        return Map.of(
                "title",
                "Kế hoạch khắc phục năm 2024",
                "document",
                Map.of("date", "2024-03-12"),
                "standingOfficeUnitId",
                VinhLinh.unit(VinhLinh.HOME_AFFAIRS),
                "requirements",
                requirements);
    }

    public static ValidatableResponse plan(String planId) {
        return asCoordinator().get("/api/v1/plans/{id}", planId).then().statusCode(200);
    }

    public static String planOf(UUID resultId) {
        return asCoordinator()
                .queryParam("sourceResultId", resultId)
                .get("/api/v1/plans")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** Everyone named for I.C.3 leads it jointly. */
    public static Response settleJointLead(String planId) {
        var items = asCoordinator().get("/api/v1/plans/{id}/items", planId).jsonPath();
        String itemId = items.getString("items.find { it.flags }.id");
        List<String> units = items.getList("items.find { it.flags }.responsibleUnits.id");
        return asCoordinator()
                .header("If-Match", "\"" + items.getInt("items.find { it.flags }.version") + "\"")
                .body(Map.of("leadUnitIds", units))
                .put("/api/v1/plans/{id}/items/{item}", planId, itemId);
    }

    public static Response edit(String planId, Map<String, Object> body) {
        return asCoordinator()
                .header("If-Match", plan(planId).extract().header("ETag"))
                .body(body)
                .put("/api/v1/plans/{id}", planId);
    }

    public static Response issue(String planId) {
        return asCoordinator()
                .header("If-Match", plan(planId).extract().header("ETag"))
                .post("/api/v1/plans/{id}/issuance", planId);
    }

    /** From the draft to the 29 assignments of the document. */
    public static void issueAsTheDocumentHasIt(String planId) {
        settleJointLead(planId).then().statusCode(200);
        edit(planId, planBody(List.of(CAUSES, COMPLETION))).then().statusCode(200);
        issue(planId).then().statusCode(200);
    }

    /** In the order in which they were given out. */
    public static List<String> assignmentsOf(String unitCode) {
        return asCoordinator()
                .queryParam("unitId", VinhLinh.unit(unitCode))
                .get("/api/v1/assignments")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    public static String etag(String assignmentId) {
        return asCoordinator()
                .get("/api/v1/assignments/{id}", assignmentId)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public static Response accept(RequestSpecification who, String assignmentId) {
        return who.header("If-Match", etag(assignmentId)).post("/api/v1/assignments/{id}/acceptance", assignmentId);
    }

    public static Response report(RequestSpecification who, String assignmentId) {
        return who.header("If-Match", etag(assignmentId))
                .body(Map.of("summary", "Đã bổ sung phụ lục và gửi lại báo cáo"))
                .post("/api/v1/assignments/{id}/reports", assignmentId);
    }

    public static Response review(RequestSpecification who, String assignmentId, Map<String, Object> body) {
        return who.header("If-Match", etag(assignmentId))
                .body(body)
                .post("/api/v1/assignments/{id}/review", assignmentId);
    }

    /** One step of an assignment, on its newest version. */
    public static Response step(RequestSpecification who, String assignmentId, String step, Map<String, Object> body) {
        return who.header("If-Match", etag(assignmentId))
                .body(body)
                .post("/api/v1/assignments/{id}/" + step, assignmentId);
    }

    /** The newest proposal of a kind. */
    public static String proposal(String assignmentId, String kind) {
        return asCoordinator()
                .get("/api/v1/assignments/{id}", assignmentId)
                .then()
                .statusCode(200)
                .extract()
                .path("proposals.findAll { it.kind == '" + kind + "' }[-1].id");
    }
}
