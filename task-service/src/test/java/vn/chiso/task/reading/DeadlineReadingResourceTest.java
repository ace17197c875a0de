package vn.chiso.task.reading;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.task.TaskTest;

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
                .body("warnings", contains("WEEKEND", "BEFORE_ISSUE_DATE"))
                .body("confidence", is(100));
    }

    @Test
    void a_missing_year_is_that_of_the_plan() {
        read(Map.of("text", "chậm nhất ngày 20/11", "planYear", 2024))
                .body("dueDate", is("2024-11-20"))
                .body("warnings", contains("YEAR_MISSING"));
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
                "{\"text\":\"x\",\"more\":1}"
            })
    void a_faulty_question_is_refused(String body) {
        read(body).statusCode(400).contentType("application/problem+json");
    }
}
