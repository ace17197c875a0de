package vn.chiso.task.reading;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.task.TaskTest;
import vn.chiso.task.calendar.Calendars;

@QuarkusTest
class DeadlineReadingResourceTest extends TaskTest {

    private static ValidatableResponse read(Object body) {
        return asCoordinator().body(body).post("/api/v1/deadline-readings").then();
    }

    @Test
    void a_date_is_understood_with_its_bound_and_its_warnings() {
        read(Map.of("text", "trước ngày 31/3/2024", "issuedOn", "2024-04-01"))
                .statusCode(200)
                .body("text", is("trước ngày 31/3/2024"))
                .body("type", is("FIXED_DATE"))
                .body("dueDate", is("2024-03-31"))
                .body("statedDate", is("2024-03-31"))
                .body("inclusive", is(false))
                .body("warnings", contains("WEEKEND", "CALENDAR_NOT_LOADED", "BEFORE_ISSUE_DATE"))
                .body("understood", is("Trước ngày 31/03/2024 (tính đến hết ngày 31/03/2024)"))
                .body("confidence", is(100));
    }

    @Test
    void a_missing_year_is_that_of_the_plan() {
        read(Map.of("text", "chậm nhất ngày 20/11", "planYear", 2024))
                .body("dueDate", is("2024-11-20"))
                .body("warnings", contains("YEAR_MISSING", "CALENDAR_NOT_LOADED"));
    }

    @Test
    void a_period_before_another_is_due_on_the_day_before_it() {
        read(Map.of("text", "Hoàn thành trước tháng 11/2024"))
                .body("type", is("BEFORE_PERIOD"))
                .body("dueDate", is("2024-10-31"))
                .body("statedDate", nullValue())
                .body("inclusive", is(false));
    }

    @Test
    void what_is_not_understood_has_no_date() {
        read(Map.of("text", "kịp thời"))
                .statusCode(200)
                .body("type", is("NONE"))
                .body("dueDate", nullValue())
                .body("inclusive", nullValue())
                .body("warnings", contains("NOT_UNDERSTOOD"))
                .body("confidence", is(0));
        read(Map.of("text", "Thường xuyên")).body("type", is("CONTINUOUS")).body("warnings", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":null}",
                "{\"text\":1}",
                "{\"text\":\"a\\u0000\"}",
                "{\"text\":\"x\",\"planYear\":1999}",
                "{\"text\":\"x\",\"planYear\":2024.5}",
                "{\"text\":\"x\",\"planYear\":1234567890123456789012345678901234567890}",
                "{\"text\":\"x\",\"issuedOn\":\"yesterday\"}",
                "{\"text\":\"x\",\"more\":1}",
                "{\"text\":\"x\",\"dueDayBefore\":\"maybe\"}",
                "{\"text\":\"x\",\"performerDeadlines\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]}",
                "{\"text\":\"x\",\"performerDeadlines\":[null]}"
            })
    void a_faulty_question_is_refused(String body) {
        read(body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_recurrence_shows_its_rule_and_its_next_days_in_words_of_the_caller() {
        var body = Map.of("text", "Hàng quý, 06 tháng, năm", "issuedOn", "2024-03-15");
        asCoordinator()
                .header("Accept-Language", "en")
                .body(body)
                .post("/api/v1/deadline-readings")
                .then()
                .statusCode(200)
                .header("Vary", containsString("Accept-Language"))
                .body("understood", is("Recurring: the last day of the last month of each quarter"))
                .body("details.rule", is("FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"))
                .body("nextOccurrences", contains("2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31", "2025-03-31"))
                .body("confidence", is(80));
        read(body).body("understood", is("Định kỳ: ngày cuối cùng của tháng cuối của mỗi quý"));
    }

    @Test
    void a_compound_text_shows_its_parts() {
        read(Map.of(
                        "text",
                        "Hoàn thành việc đánh giá trước ngày 15/12 và thời gian gửi báo cáo theo văn bản hướng dẫn của huyện",
                        "planYear",
                        2024))
                .body("type", is("COMPOUND"))
                .body("dueDate", nullValue())
                .body("parts.type", contains("FIXED_DATE", "EXTERNAL_SCHEDULE"))
                .body("parts[0].work", is("Hoàn thành việc đánh giá"))
                .body("parts[0].dueDate", is("2024-12-15"))
                .body("parts[1].details.setBy", is("huyện"))
                .body("warnings", contains("YEAR_MISSING", "WEEKEND", "CALENDAR_NOT_LOADED"));
    }

    @Test
    void the_words_of_the_task_and_the_deadlines_of_others_are_compared() {
        read(Map.of(
                        "text",
                        "Hoàn thành trước tháng 12/2024",
                        "planYear",
                        2024,
                        "task",
                        "Kiểm tra, gửi hồ sơ về Phòng Nội vụ trước ngày 20/11"))
                .body("warnings", hasItem("CONFLICTING_DATE"));
        read(Map.of("text", "Thường xuyên", "task", "báo cáo kết quả hàng tháng"))
                .body("warnings", contains("RECURRENCE_MISMATCH"));
        read(Map.of("text", "trước ngày 10/12/2023", "performerDeadlines", List.of("trước ngày 14/12/2023")))
                .body("warnings", hasItem("SUPERVISOR_DUE_BEFORE_PERFORMER"));
    }

    @Test
    void a_loaded_calendar_knows_holidays_worked_saturdays_and_where_a_period_ends() {
        Calendars.year2025();

        read(Map.of("text", "trước ngày 02/5/2025")).body("warnings", contains("HOLIDAY"));
        read(Map.of("text", "chậm nhất ngày 26/4/2025")).body("warnings", empty());
        read(Map.of("text", "Tháng 8/2025"))
                .body("dueDate", is("2025-08-31"))
                .body("periodEndsOn", is("2025-09-03"))
                .body("warnings", contains("WEEKEND"));
    }

    @Test
    void recurrences_that_fall_on_days_off_and_last_working_days_are_told_by_the_calendar() {
        Calendars.year2025();
        read(Map.of("text", "Ngày 30 tháng cuối cùng của quý", "issuedOn", "2025-03-01"))
                .body("nextOccurrences[0]", is("2025-03-30"))
                .body("warnings", hasItem("WEEKEND"));
        read(Map.of("text", "ngày làm việc cuối cùng của tháng", "issuedOn", "2025-04-01"))
                .body("nextOccurrences[0]", is("2025-04-29"))
                .body("nextOccurrences[1]", is("2025-05-30"))
                .body("understood", containsString("ngày làm việc cuối cùng"));
        read(Map.of("text", "ngày làm việc cuối cùng của tháng", "issuedOn", "2026-04-01"))
                .body("nextOccurrences", nullValue())
                .body("warnings", contains("CALENDAR_NOT_LOADED"));
        read(Map.of("text", "Hằng ngày", "issuedOn", "2025-04-01")).body("warnings", empty());
    }

    @Test
    void digits_of_other_scripts_are_digits() {
        read(Map.of("text", "Hàng tháng trong năm ２０２４", "planYear", 2024))
                .statusCode(200)
                .body("details.rule", is("FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20241231"));
    }

    @Test
    void a_plan_may_have_the_day_before() {
        read(Map.of("text", "trước ngày 31/3/2024", "dueDayBefore", true))
                .body("dueDate", is("2024-03-30"))
                .body("statedDate", is("2024-03-31"))
                .body("inclusive", is(false));
    }
}
