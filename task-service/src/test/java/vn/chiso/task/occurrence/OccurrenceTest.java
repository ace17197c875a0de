package vn.chiso.task.occurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;
import static vn.chiso.task.occurrence.rule.IssuedTasks.assignments;
import static vn.chiso.task.occurrence.rule.IssuedTasks.occurrences;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.calendar.Calendars;
import vn.chiso.task.occurrence.rule.IssuedTasks;

/** What becomes of each kind of deadline when its plan is issued on 8 March 2024, and afterwards. */
@QuarkusTest
class OccurrenceTest extends TaskTest {

    private static final Map<String, Object> EVENT =
            Map.of("happenedOn", "2024-03-07", "description", "Kết luận số 15/KL-TTr");

    private static RequestSpecification inspectorate() {
        return as("canbo.ttr", "scoring-officer@QT.VL.TTR");
    }

    private static ValidatableResponse register(String task, Map<String, Object> event) {
        return asCoordinator()
                .body(event)
                .post("/api/v1/tasks/{id}/triggers", task)
                .then();
    }

    @Test
    void a_date_a_period_and_no_deadline_are_due_once() {
        occurrences(IssuedTasks.due("trước ngày 31/3/2024"))
                .body("items.key", contains("ONCE"))
                .body("items[0].dueDate", is("2024-03-31"));
        occurrences(IssuedTasks.due("Quý III/2024"))
                .body("items[0].from", is("2024-07-01"))
                .body("items[0].dueDate", is("2024-09-30"));
        occurrences(IssuedTasks.due("kịp thời"))
                .body("items.key", contains("ONCE"))
                .body("items[0].dueDate", nullValue());
    }

    @Test
    void each_part_of_a_compound_text_is_due_by_itself() {
        occurrences(
                        IssuedTasks.due(
                                "Hoàn thành việc đánh giá trước ngày 15/12 và thời gian gửi báo cáo theo văn bản hướng dẫn của huyện"))
                .body("items.key", contains("PART-1", "PART-2"))
                .body("items.dueDate", contains("2024-12-15", null))
                .body("items.dateAwaited", contains(false, true))
                .body("items[1].dateFrom", is("huyện"));
        assignments()
                .body(
                        "items.title",
                        containsInAnyOrder(
                                "Việc cần làm: Hoàn thành việc đánh giá", "Việc cần làm: thời gian gửi báo cáo"))
                .body("items.deadlineText", containsInAnyOrder("trước ngày 15/12", "theo văn bản hướng dẫn của huyện"));
    }

    @Test
    void nothing_is_due_before_its_event_which_then_gives_the_work_out() {
        String task = IssuedTasks.due("Sau khi có kết luận thanh tra, kiểm tra");
        occurrences(task).body("items", empty());
        assignments().body("items", empty());

        var with = new java.util.HashMap<>(EVENT);
        with.put("dueDate", "2024-04-15");
        register(task, with).statusCode(201).body("dueDate", is("2024-04-15"));
        register(task, Map.of("happenedOn", "2024-03-07", "description", "Kết luận số 16/KL-TTr"))
                .statusCode(201)
                .body("dueDate", nullValue());

        assignments().body("items", hasSize(2)).body("items[0].dueDate", is("2024-04-15"));
        asCoordinator()
                .get("/api/v1/tasks/{id}/triggers", task)
                .then()
                .statusCode(200)
                .body("items.happenedOn", contains("2024-03-07", "2024-03-07"));
    }

    @Test
    void a_term_after_the_event_ends_by_the_calendar() {
        businessTimeIs("2025-04-29T08:00:00+07:00");
        String task = IssuedTasks.due("trong vòng 05 ngày làm việc kể từ khi có kết luận thanh tra");
        var event = Map.<String, Object>of("happenedOn", "2025-04-25", "description", "Kết luận số 15/KL-TTr");

        register(task, event).statusCode(409).body("code", is("calendar-not-loaded"));
        Calendars.year2025();

        // 26 April is worked; 30 April to 4 May are off.
        register(task, event).statusCode(201).body("dueDate", is("2025-05-06"));
        assertThat(count("assignment")).isOne();
    }

    @Test
    void an_event_that_makes_no_sense_is_refused() {
        String task = IssuedTasks.due("Khi có hồ sơ trễ hẹn");

        register(task, Map.of("happenedOn", "2024-03-09", "description", "x"))
                .statusCode(400)
                .body("errors.pointer", contains("/happenedOn"));
        register(task, Map.of("happenedOn", "2024-03-07", "description", "x", "dueDate", "2024-03-06"))
                .statusCode(400)
                .body("errors.pointer", contains("/dueDate"))
                .body("errors.code", contains("due-before-event"));
        register(IssuedTasks.due("Năm 2024"), EVENT).statusCode(409).body("code", is("task-without-trigger"));
        inspectorate()
                .body(EVENT)
                .post("/api/v1/tasks/{id}/triggers", IssuedTasks.due("Năm 2024"))
                .then()
                .statusCode(403);
        assertThat(count("task_trigger")).isZero();
    }

    @Test
    void an_external_schedule_waits_for_its_date_and_the_assignment_follows() {
        String task = IssuedTasks.due("Theo quy định của tỉnh");
        String occurrence = occurrences(task)
                .body("items[0].dateFrom", is("tỉnh"))
                .body("items[0].dateAwaited", is(true))
                .extract()
                .path("items[0].id");
        assignments().body("items[0].dueDate", nullValue());
        var date = Map.of("dueDate", "2024-06-20", "source", "Công văn số 512/SNV-CCHC");
        String path = "/api/v1/tasks/" + task + "/occurrences/" + occurrence;

        asCoordinator().body(date).put(path + "/due-date").then().statusCode(428);
        asCoordinator()
                .header("If-Match", "\"4\"")
                .body(date)
                .put(path + "/due-date")
                .then()
                .statusCode(412);
        asCoordinator()
                .header("If-Match", asCoordinator().get(path).header("ETag"))
                .body(date)
                .put(path + "/due-date")
                .then()
                .statusCode(200)
                .body("dueDate", is("2024-06-20"))
                .body("dateAwaited", is(false));

        assignments().body("items[0].dueDate", is("2024-06-20")).body("items[0].originalDueDate", is("2024-06-20"));
        assertThat(count("punctuality where period = '2024-Q2' and denominator = 1"))
                .isOne();
    }

    @Test
    void a_date_that_the_text_gives_is_not_entered() {
        String task = IssuedTasks.due("Năm 2024");
        String occurrence = occurrences(task).extract().path("items[0].id");

        asCoordinator()
                .header("If-Match", "\"0\"")
                .body(Map.of("dueDate", "2024-06-20", "source", "x"))
                .put("/api/v1/tasks/{id}/occurrences/{o}/due-date", task, occurrence)
                .then()
                .statusCode(409)
                .body("code", is("date-not-awaited"));
    }

    @Test
    void continuous_work_is_never_due_and_has_check_ins_of_those_who_do_it() {
        String task = IssuedTasks.due("Thường xuyên khi có sự thay đổi");
        var note = Map.of("unitId", VinhLinh.unit(VinhLinh.INSPECTORATE), "note", "Đã cập nhật 100% hồ sơ");
        assignments().body("items", hasSize(1)).body("items[0].dueDate", nullValue());

        inspectorate()
                .body(note)
                .post("/api/v1/tasks/{id}/check-ins", task)
                .then()
                .statusCode(201)
                .body("unit.code", is(VinhLinh.INSPECTORATE))
                .body("notedOn", is("2024-03-08"));
        asCoordinator()
                .body(note)
                .post("/api/v1/tasks/{id}/check-ins", task)
                .then()
                .statusCode(403);
        inspectorate()
                .body(Map.of("unitId", VinhLinh.unit(VinhLinh.POLICE), "note", "x"))
                .post("/api/v1/tasks/{id}/check-ins", task)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/unitId"));
        asCoordinator()
                .get("/api/v1/tasks/{id}/check-ins", task)
                .then()
                .body("items.note", contains("Đã cập nhật 100% hồ sơ"));
        inspectorate()
                .body(note)
                .post("/api/v1/tasks/{id}/check-ins", IssuedTasks.due("Năm 2024"))
                .then()
                .statusCode(409)
                .body("code", is("task-not-continuous"));
    }

    @Test
    void a_stranger_cannot_tell_what_exists_and_a_party_sees_its_task() {
        String task = IssuedTasks.due("Hàng tháng");

        for (String part : new String[] {"occurrences", "triggers", "check-ins", "recurrences", "recurrences/0"}) {
            String path = "/api/v1/tasks/" + task + "/" + part;
            as("dieuphoi.gl", "task-coordinator@QT.GL").get(path).then().statusCode(404);
            inspectorate().get(path).then().statusCode(200);
        }
    }
}
