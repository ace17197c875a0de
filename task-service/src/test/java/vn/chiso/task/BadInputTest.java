package vn.chiso.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends, it is told what is wrong with it, and nothing is a 500. */
@QuarkusTest
class BadInputTest extends TaskTest {

    private static String plan;

    /** Nothing here changes anything, so one draft serves all. */
    @Override
    @BeforeEach
    protected void begin() {
        if (plan == null) {
            super.begin();
            plan = draftedPlan();
        }
    }

    private Response put(String body) {
        return asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(body)
                .put("/api/v1/plans/{id}", plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"title":"x","requirements":[],"secret":1}                                  | /secret
                    {"title":7,"requirements":[]}                                               | /title
                    {"title":"","requirements":[]}                                              | /title
                    {"title":"x"}                                                               | /requirements
                    {"title":"x","requirements":null}                                           | /requirements
                    {"title":"a\\u0000b","requirements":[]}                                     | /title
                    {"title":"a\\ud800b","requirements":[]}                                     | /title
                    {"title":"x","requirements":[null]}                                         | /requirements/0
                    {"title":"x","requirements":[{"code":"a b","title":"t"}]}                   | /requirements/0/code
                    {"title":"x","requirements":[{"code":"A","title":"t","unitTypes":[]}]}      | /requirements/0/unitTypes
                    {"title":"x","requirements":[{"code":"A","title":"t","unitTypes":["d"]}]}   | /requirements/0/unitTypes/0
                    {"title":"x","requirements":[{"code":"A","title":"t"},{"code":"A","title":"u"}]} | /requirements/1/code
                    {"title":"x","document":{"date":"2024-02-30"},"requirements":[]}            | /document/date
                    {"title":"x","document":{"date":"+999999999-01-01"},"requirements":[]}      | /document/date
                    {"title":"x","document":{"date":20240312},"requirements":[]}                | /document/date
                    {"title":"x","document":{"number":"a\\u0000"},"requirements":[]}            | /document/number
                    {"title":"x","standingOfficeUnitId":"no-id","requirements":[]}              | /standingOfficeUnitId
                    {"title":"x","standingOfficeUnitId":1234567890123456789012345678901234567890,"requirements":[]} | /standingOfficeUnitId
                    """)
    void a_faulty_plan_is_refused_with_a_pointer(String body, String pointer) {
        int before = TaskApi.plan(plan).extract().path("version");

        put(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", in(List.of("malformed-body", "validation-failed")))
                .body("errors.pointer", hasItem(pointer));
        TaskApi.plan(plan).body("version", is(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"title\":\"x\",\"title\":\"y\",\"requirements\":[]}", "{} {}"})
    void what_is_no_such_object_is_refused(String body) {
        put(body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void too_many_requirements_and_too_long_texts_are_refused() {
        var many = java.util.stream.IntStream.range(0, 21)
                .mapToObj(i -> Map.<String, Object>of("code", "R" + i, "title", "t"))
                .toList();
        TaskApi.edit(plan, TaskApi.planBody(many))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/requirements"));
        TaskApi.edit(
                        plan,
                        TaskApi.planBody(
                                List.of(Map.of("code", "A", "title", "t", "deadlineText", "trước ".repeat(200)))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/requirements/0/deadlineText"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "*", "W/\"0\"", "\"0\", \"1\"", "\"99\"", "\"-1\"", "\"99999999999999999999\"", "\"x\""})
    void a_tag_that_is_not_the_current_one_is_stale(String tag) {
        asCoordinator()
                .header("If-Match", tag)
                .body(Map.of("title", "x", "requirements", List.of()))
                .put("/api/v1/plans/{id}", plan)
                .then()
                .statusCode(412)
                .body("code", is("stale-version"));
    }

    @Test
    void a_change_without_a_tag_is_refused() {
        asCoordinator()
                .body(Map.of("title", "x", "requirements", List.of()))
                .put("/api/v1/plans/{id}", plan)
                .then()
                .statusCode(428);
        asCoordinator().post("/api/v1/plans/{id}/issuance", plan).then().statusCode(428);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/plans?limit=0",
                "/api/v1/plans?limit=201",
                "/api/v1/plans?limit=x",
                "/api/v1/plans?cursor=%00",
                "/api/v1/plans?cursor=bm90LWFuLWlk",
                "/api/v1/plans?status=NO",
                "/api/v1/plans?assessedUnitId=x",
                "/api/v1/assignments?overdue=perhaps",
                "/api/v1/assignments?work=NO",
                "/api/v1/assignments?unitId=x",
                "/api/v1/assignments/no-id",
                "/api/v1/assignments/%00",
                "/api/v1/punctuality?period=2024",
                "/api/v1/punctuality?period=24&unitId=0190e1a0-0000-7000-8000-000000000106",
                "/api/v1/punctuality?unitId=0190e1a0-0000-7000-8000-000000000106",
                "/api/v1/audit/task?subjectType=%00"
            })
    void a_faulty_address_is_a_problem_of_the_client(String path) {
        Response answer = asCoordinator().urlEncodingEnabled(false).get(path);

        assertThat(answer.statusCode()).as(path).isBetween(400, 404);
        assertThat(answer.contentType()).as(path).startsWith("application/problem+json");
    }

    @Test
    void an_items_cursor_that_is_no_position_is_refused() {
        String cursorOfIds = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString("abc".getBytes());
        asCoordinator()
                .queryParam("cursor", cursorOfIds)
                .get("/api/v1/plans/{id}/items", plan)
                .then()
                .statusCode(400)
                .body("code", is("invalid-cursor"));
    }

    @Test
    void problems_speak_the_language_of_the_client() {
        TaskApi.issue(plan).then().body("title", startsWith("Kế hoạch còn nội dung"));
        asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .header("Accept-Language", "en")
                .post("/api/v1/plans/{id}/issuance", plan)
                .then()
                .body("title", is("The plan has items without a lead unit"))
                .body("detail", startsWith("Items without a settled lead: 1."));
    }
}
