package vn.chiso.task.occurrence.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.calendar.Calendars;
import vn.chiso.task.occurrence.rule.IssuedTasks;

/** An event makes the work of a task once, for those whom it concerns. */
@QuarkusTest
class TriggerTest extends TaskTest {

    private static final Map<String, Object> CONCLUSION = event("Kết luận thanh tra", "15/KL-TTr");

    private static Map<String, Object> event(String description, String number) {
        var event = new HashMap<String, Object>(Map.of("happenedOn", "2024-03-07", "description", description));
        if (number != null) {
            event.put("document", Map.of("number", number, "date", "2024-03-06"));
        }
        return event;
    }

    private static Map<String, Object> concerning(Object... units) {
        var event = new HashMap<>(CONCLUSION);
        event.put("unitIds", List.of(units));
        return event;
    }

    private static ValidatableResponse register(String task, Map<String, Object> event) {
        return asCoordinator()
                .body(event)
                .post("/api/v1/tasks/{id}/triggers", task)
                .then();
    }

    private static String awaiting() {
        return IssuedTasks.due("Sau khi có kết luận thanh tra, kiểm tra");
    }

    /** Led by the inspectorate and the home affairs division together. */
    private static String ledByTwo() {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"));
        String task = PlanApi.addedTask(
                plan,
                item,
                PlanApi.task(
                        "Việc cần làm",
                        "Sau khi có kết luận thanh tra, kiểm tra",
                        List.of(PlanApi.unit(VinhLinh.INSPECTORATE), PlanApi.unit(VinhLinh.HOME_AFFAIRS))));
        PlanApi.confirmDeadlines(plan);
        TaskApi.issue(plan).then().statusCode(200);
        return task;
    }

    @Test
    void the_same_document_however_it_is_written_makes_its_work_once() {
        String task = awaiting();
        register(task, CONCLUSION).statusCode(201).body("document.number", is("15/KL-TTr"));

        register(task, event("Kết luận của Thanh tra huyện", "15 / kl–ttr"))
                .statusCode(409)
                .body("code", is("event-already-registered"))
                .body("errors.pointer", contains("/document/number"));
        register(task, event("Kết luận thanh tra", "16/KL-TTr")).statusCode(201);

        assertThat(count("assignment")).isEqualTo(2);
        asCoordinator()
                .get("/api/v1/tasks/{id}/triggers", task)
                .then()
                .body("items.document.number", contains("15/KL-TTr", "16/KL-TTr"));
    }

    private static Map<String, Object> conclusionOf(String issuer) {
        var event = new HashMap<>(CONCLUSION);
        event.put("document", Map.of("number", "15/KL-TTr", "date", "2024-03-06", "issuer", issuer));
        return event;
    }

    @Test
    void two_bodies_may_give_the_same_number_on_the_same_day() {
        String task = awaiting();
        register(task, conclusionOf("Thanh tra tỉnh Hòa Bình"))
                .statusCode(201)
                .body("document.issuer", is("Thanh tra tỉnh Hòa Bình"));
        register(task, conclusionOf("Thanh tra Chính phủ")).statusCode(201);

        register(task, conclusionOf(" thanh tra  tỉnh Hoà Bình"))
                .statusCode(409)
                .body("code", is("event-already-registered"))
                .body("errors.pointer", contains("/document/number"));
        register(task, CONCLUSION).statusCode(409);

        assertThat(count("assignment")).isEqualTo(2);
        asCoordinator()
                .get("/api/v1/tasks/{id}/triggers", task)
                .then()
                .body("items.document.issuer", contains("Thanh tra tỉnh Hòa Bình", "Thanh tra Chính phủ"));
    }

    @Test
    void a_document_of_which_it_is_not_said_who_issued_it_is_taken_for_the_same_until_its_work_is_taken_back() {
        String task = awaiting();
        register(task, CONCLUSION).statusCode(201);

        register(task, conclusionOf("Thanh tra Chính phủ")).statusCode(409);

        String unclear = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        TaskApi.step(asCoordinator(), unclear, "recall", Map.of("reason", "Chưa rõ cơ quan ban hành"))
                .then()
                .statusCode(200);
        register(task, conclusionOf("Thanh tra tỉnh")).statusCode(201);
        register(task, conclusionOf("Thanh tra Chính phủ")).statusCode(201);
    }

    @Test
    void without_a_document_words_and_day_tell_events_apart() {
        String task = awaiting();
        register(task, event("Kết luận kiểm tra", null)).statusCode(201).body("document", nullValue());

        register(task, event(" kết luận  kiểm tra ", null))
                .statusCode(409)
                .body("code", is("event-already-registered"))
                .body("errors.pointer", contains("/description"));
        register(task, event("Kết luận kiểm tra lần hai", null)).statusCode(201);
        register(awaiting(), event("Kết luận kiểm tra", null)).statusCode(201);
    }

    @Test
    void of_two_who_register_it_at_once_one_succeeds() throws Exception {
        String task = awaiting();
        Callable<Integer> registration =
                () -> register(task, CONCLUSION).extract().statusCode();

        try (var clerks = Executors.newFixedThreadPool(2)) {
            var answers = clerks.invokeAll(List.of(registration, registration)).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(201, 409);
        }
        assertThat(count("assignment")).isOne();
        assertThat(count("task_occurrence")).isOne();
    }

    @Test
    void an_event_whose_work_was_all_taken_back_can_be_registered_properly() {
        String task = awaiting();
        register(task, CONCLUSION).statusCode(201);
        String wrong = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        TaskApi.step(asCoordinator(), wrong, "recall", Map.of("reason", "Ghi nhầm hạn"))
                .then()
                .statusCode(200);
        var corrected = new HashMap<>(CONCLUSION);
        corrected.put("dueDate", "2024-04-15");

        register(task, corrected).statusCode(201).body("dueDate", is("2024-04-15"));
        register(task, corrected).statusCode(409);
    }

    @Test
    void work_that_would_be_late_when_it_is_given_out_has_to_be_meant_so() {
        String task = awaiting();
        var late = new HashMap<>(CONCLUSION);
        late.put("dueDate", "2024-03-07");

        register(task, late)
                .statusCode(409)
                .body("code", is("event-work-overdue"))
                .body("errors.pointer", contains("/dueDate"));
        assertThat(count("task_occurrence")).isZero();

        late.put("overdueAtBirth", true);
        register(task, late).statusCode(201).body("dueDate", is("2024-03-07"));
    }

    @Test
    void a_term_that_has_ended_already_has_to_be_meant_so() {
        String task = awaiting();
        Calendars.year2025();
        businessTimeIs("2025-06-02T08:00:00+07:00");
        var longAgo = new HashMap<>(CONCLUSION);
        longAgo.put("happenedOn", "2025-03-03");
        longAgo.put("within", Map.of("amount", 10, "unit", "DAYS"));

        register(task, longAgo)
                .statusCode(409)
                .body("code", is("event-work-overdue"))
                .body("errors.pointer", contains("/within"));

        longAgo.put("overdueAtBirth", true);
        register(task, longAgo).statusCode(201).body("dueDate", is("2025-03-13"));
    }

    @Test
    void an_event_may_concern_some_of_the_leads_only() {
        String task = ledByTwo();
        var homeAffairs = VinhLinh.unit(VinhLinh.HOME_AFFAIRS);

        register(task, concerning(homeAffairs)).statusCode(201).body("unitIds", contains(homeAffairs.toString()));

        assertThat(TaskApi.assignmentsOf(VinhLinh.HOME_AFFAIRS)).hasSize(1);
        assertThat(TaskApi.assignmentsOf(VinhLinh.INSPECTORATE)).isEmpty();
        register(task, event("Kết luận khác", "17/KL-TTr")).statusCode(201).body("unitIds", nullValue());
        assertThat(TaskApi.assignmentsOf(VinhLinh.INSPECTORATE)).hasSize(1);
    }

    @Test
    void a_unit_that_does_not_lead_the_task_is_refused_with_a_pointer_and_nothing_is_made() {
        String task = ledByTwo();

        register(
                        task,
                        concerning(
                                VinhLinh.unit(VinhLinh.INSPECTORATE),
                                VinhLinh.unit(VinhLinh.POLICE),
                                UUID.randomUUID()))
                .statusCode(400)
                .body("errors.pointer", contains("/unitIds/1", "/unitIds/2"))
                .body("errors.code", contains("not-leading", "not-leading"));
        register(task, concerning()).statusCode(400).body("errors.pointer", contains("/unitIds"));
        var numberless = new HashMap<>(CONCLUSION);
        numberless.put("document", Map.of("number", " ", "date", "2024-03-06"));
        register(task, numberless).statusCode(400).body("errors.pointer", contains("/document/number"));

        assertThat(count("assignment")).isZero();
        assertThat(count("task_occurrence")).isZero();
        assertThat(count("task_trigger")).isZero();
    }
}
