package vn.chiso.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.RealParts;

/** While a result waits for its review, its plan goes on: work that comes back is what it would be had it never been reported. */
@QuarkusTest
class SentBackWorkTest extends TaskTest {

    private static final String OFFICER = "scoring-officer@QT.VL.TTR";
    private static final String AWAITED = "Theo quy định của tỉnh";

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    private String plan;
    private String task;
    private String work;

    private void issued(String deadlineText) {
        plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Thanh tra"));
        task = PlanApi.addedTask(plan, item, said("Kiểm tra", deadlineText, VinhLinh.INSPECTORATE));
        PlanApi.addedTask(plan, item, said("Họp", "Tháng 12/2024", "QT.VL.TNMT"));
        PlanApi.confirmDeadlines(plan);
        TaskApi.issue(plan).then().statusCode(200);
        work = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
    }

    private void reported() {
        TaskApi.accept(officer(), work).then().statusCode(200);
        TaskApi.report(officer(), work).then().statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification officer() {
        return as("canbo.ttr", OFFICER);
    }

    private static Map<String, Object> said(String content, String deadlineText, String... leads) {
        return PlanApi.task(
                content,
                deadlineText,
                List.of(leads).stream().map(PlanApi::unit).toList());
    }

    private void dated(String date) {
        String occurrences = "/api/v1/tasks/" + task + "/occurrences";
        String occurrence = occurrences + "/" + asCoordinator().get(occurrences).path("items[0].id");
        asCoordinator()
                .header("If-Match", asCoordinator().get(occurrence).header("ETag"))
                .body(Map.of("dueDate", date, "source", "Công văn số 512/SNV-CCHC"))
                .put(occurrence + "/due-date")
                .then()
                .statusCode(200);
    }

    private void revise(Map<String, Object> changes) {
        var body = new HashMap<>(changes);
        body.put("reason", "Đính chính");
        asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(body)
                .post("/api/v1/plans/{id}/revisions", plan)
                .then()
                .statusCode(201)
                .body("recalled", is(0));
    }

    private ValidatableResponse rejected() {
        TaskApi.review(asCoordinator(), work, Map.of("decision", "REJECT", "reason", "Thiếu số liệu"))
                .then()
                .statusCode(200);
        return now().body("review", is("REJECTED"));
    }

    private ValidatableResponse withdrawn() {
        TaskApi.step(officer(), work, "withdrawal", Map.of()).then().statusCode(200);
        return now();
    }

    private ValidatableResponse now() {
        return asCoordinator().get("/api/v1/assignments/{id}", work).then().statusCode(200);
    }

    private JsonNode told(int before) throws IOException {
        var bodies = sql.query(
                "select convert_from(body, 'UTF8') from outbox_event where topic = 'task.assignment' and event_key = ?"
                        + " order by version",
                row -> row.getString(1),
                work);
        assertThat(bodies).as("one event of one step").hasSize(before + 1);
        EventContracts.assertValid(Path.of("contracts/events/task.assignment.schema.json"), bodies.getLast());
        return json.readTree(bodies.getLast());
    }

    private int events() {
        return (int) count("outbox_event where topic = 'task.assignment' and event_key = '" + work + "'");
    }

    @Test
    void a_date_that_became_known_meanwhile_holds_for_rejected_work() throws IOException {
        issued(AWAITED);
        reported();
        dated("2024-06-20");
        now().body("dueDate", nullValue());
        int before = events();

        rejected()
                .body("work", is("IN_PROGRESS"))
                .body("dueDate", is("2024-06-20"))
                .body("originalDueDate", is("2024-06-20"))
                .body("timeliness", is("ON_TRACK"));

        assertThat(told(before).path("dueDate").asText()).isEqualTo("2024-06-20");
        assertThat(count("audit_entry where action = 'assignment.reviewed' and subject_id = '" + work
                        + "' and after ->> 'dueDate' = '2024-06-20'"))
                .isOne();
        punctuality(VinhLinh.INSPECTORATE).statusCode(200).body("denominator", is(1));
    }

    private static ValidatableResponse punctuality(String unit) {
        return asCoordinator()
                .queryParam("unitId", VinhLinh.unit(unit))
                .queryParam("period", "2024")
                .get("/api/v1/punctuality")
                .then();
    }

    @Test
    void a_date_that_somebody_is_setting_is_waited_for() throws Exception {
        issued(AWAITED);
        reported();
        try (var reviewers = Executors.newSingleThreadExecutor();
                var setting = RealParts.database().getConnection();
                var date = setting.createStatement()) {
            setting.setAutoCommit(false);
            date.execute("update task_occurrence set due_date = '2024-06-20' where task_id = '" + task + "'");

            var rejection = reviewers.submit(this::rejected);
            await().atMost(RealParts.PATIENCE).until(() -> rejection.isDone() || isWaiting());
            setting.commit();
            rejection.get();
        }

        now().body("work", is("IN_PROGRESS")).body("dueDate", is("2024-06-20"));
    }

    private static boolean isWaiting() {
        return count(
                        "pg_stat_activity where wait_event_type = 'Lock' and query like '%from task_occurrence%for share%'")
                > 0;
    }

    @Test
    void a_result_that_the_unit_takes_back_is_due_on_the_present_date() {
        issued(AWAITED);
        dated("2024-05-10");
        businessTimeIs("2024-05-20T08:00:00+07:00");
        reported();
        dated("2024-05-31");

        withdrawn()
                .body("work", is("IN_PROGRESS"))
                .body("review", is("NONE"))
                .body("dueDate", is("2024-05-31"))
                .body("timeliness", is("ON_TRACK"));
    }

    @Test
    void an_extension_of_its_own_keeps_its_later_date() {
        issued(AWAITED);
        dated("2024-05-10");
        TaskApi.accept(officer(), work).then().statusCode(200);
        TaskApi.step(officer(), work, "extensions", Map.of("dueDate", "2024-06-30", "reason", "Chờ số liệu"))
                .then()
                .statusCode(200);
        String extension = "extensions/" + TaskApi.proposal(work, "EXTENSION") + "/decision";
        TaskApi.step(asCoordinator(), work, extension, Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        TaskApi.report(officer(), work).then().statusCode(200);
        dated("2024-05-31");

        rejected()
                .body("dueDate", is("2024-06-30"))
                .body("originalDueDate", is("2024-05-31"))
                .body("grantedExtensions", is(1));
    }

    @Test
    void other_words_and_another_standing_office_hold_for_what_comes_back() throws IOException {
        issued("Tháng 6/2024");
        reported();
        var corrected = said("Kiểm tra công vụ", "Tháng 9/2024", VinhLinh.INSPECTORATE);
        corrected.put("target", "100 %");
        revise(Map.of(
                "changeTasks",
                List.of(Map.of("taskId", task, "task", corrected)),
                "plan",
                Map.of("standingOfficeUnitId", VinhLinh.unit(VinhLinh.HOME_AFFAIRS))));
        now().body("title", is("Kiểm tra")).body("dueDate", is("2024-06-30"));
        int before = events();

        rejected()
                .body("title", is("Kiểm tra công vụ"))
                .body("target", is("100 %"))
                .body("deadlineText", is("Tháng 9/2024"))
                .body("dueDate", is("2024-09-30"));

        assertThat(told(before).path("standingOfficeUnitId").asText())
                .isEqualTo(VinhLinh.unit(VinhLinh.HOME_AFFAIRS).toString());
    }

    @Test
    void a_result_that_waits_is_followed_by_the_new_standing_office_and_a_confirmed_one_is_not() {
        issued("Tháng 6/2024");
        reported();
        revise(followedBy(VinhLinh.HOME_AFFAIRS));
        now().body(
                        "standingOfficeUnitId",
                        is(VinhLinh.unit(VinhLinh.HOME_AFFAIRS).toString()));
        TaskApi.review(asCoordinator(), work, Map.of("decision", "CONFIRM"))
                .then()
                .statusCode(200);

        revise(followedBy("QT.VL.VP"));

        now().body(
                        "standingOfficeUnitId",
                        is(VinhLinh.unit(VinhLinh.HOME_AFFAIRS).toString()));
    }

    private static Map<String, Object> followedBy(String office) {
        return Map.of("plan", Map.of("standingOfficeUnitId", VinhLinh.unit(office)));
    }

    @Test
    void what_stayed_as_it_was_comes_back_as_it_was() {
        issued("Tháng 6/2024");
        reported();

        rejected()
                .body("work", is("IN_PROGRESS"))
                .body("title", is("Kiểm tra"))
                .body("dueDate", is("2024-06-30"))
                .body("recallReason", nullValue());
    }
}
