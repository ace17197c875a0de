package vn.chiso.task.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.as;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.occurrence.rule.IssuedTasks;

/** Feeds of the inspectorate, read as calendar programs do and judged by another library than the one that writes them. */
@QuarkusTest
class CalendarFeedTest extends TaskTest {

    private static final Map<String, Object> OF_UNIT =
            Map.of("name", "Việc của Thanh tra huyện", "unitId", VinhLinh.unit(VinhLinh.INSPECTORATE));

    /** The word of RFC 5545 (3.8.1.11) for work that has begun; the judging library expects another one. */
    private static final String NOT_ITS_WORD = "IN-PROCESS";

    @Inject
    Sql sql;

    private static RequestSpecification inspector() {
        return as("canbo.ttr", "scoring-officer@QT.VL.TTR");
    }

    private static String address(Map<String, Object> body) {
        return inspector()
                .body(body)
                .post("/api/v1/calendar-feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("address");
    }

    /** Without a token, as programs do. */
    private static Response read(String address) {
        return given().get(address);
    }

    private static ICalendar calendar(String address) {
        var response = read(address);
        response.then().statusCode(200).contentType("text/calendar");
        var calendar = Biweekly.parse(response.body().asString()).first();
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings())
                .allSatisfy(warnings -> assertThat(warnings.toString()).contains(NOT_ITS_WORD));
        return calendar;
    }

    @Test
    void a_unit_reads_its_open_work_with_alarms_and_only_what_has_a_date() {
        IssuedTasks.due("trước ngày 31/3/2024");
        IssuedTasks.due("Quý III/2024");
        IssuedTasks.due("Thường xuyên");

        var calendar = calendar(address(OF_UNIT));

        assertThat(calendar.getTodos()).hasSize(2);
        assertThat(calendar.getEvents()).hasSize(2);
        var todo = calendar.getTodos().getFirst();
        assertThat(todo.getDateDue().getValue().hasTime()).isFalse();
        assertThat(todo.getDateDue().getValue().getRawComponents().toString()).startsWith("20240331");
        assertThat(todo.getStatus().isNeedsAction()).isTrue();
        assertThat(todo.getAlarms()).hasSize(2);
        var event = calendar.getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("Hạn: Việc cần làm");
        assertThat(event.getDescription().getValue()).contains("Thanh tra huyện", "trước ngày 31/3/2024");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    }

    @Test
    void done_work_is_a_completed_to_do_and_a_person_reads_his_own() {
        IssuedTasks.due("trước ngày 31/3/2024");
        String mine = address(Map.of("name", "Việc của tôi"));
        assertThat(read(mine).body().asString()).contains("BEGIN:VCALENDAR").doesNotContain("VTODO");
        String assignment = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();

        TaskApi.accept(inspector(), assignment).then().statusCode(200);
        assertThat(calendar(mine).getTodos().getFirst().getStatus().getValue()).isEqualTo(NOT_ITS_WORD);
        TaskApi.report(inspector(), assignment).then().statusCode(200);

        assertThat(calendar(mine).getTodos().getFirst().getStatus().isCompleted())
                .isTrue();
        assertThat(calendar(mine).getEvents()).isEmpty();
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        IssuedTasks.due("trước ngày 31/3/2024");
        String address = address(OF_UNIT);
        String tag = read(address).header("ETag");

        given().header("If-None-Match", tag).get(address).then().statusCode(304).header("ETag", tag);
        assertThat(read(address).asByteArray()).isEqualTo(read(address).asByteArray());
        IssuedTasks.due("Năm 2024");

        given().header("If-None-Match", tag).get(address).then().statusCode(200);
    }

    @Test
    void the_secret_is_shown_once_kept_as_a_hash_and_revocable() {
        String address = address(OF_UNIT);
        String secret = address.substring(address.lastIndexOf('/') + 1, address.length() - ".ics".length());
        assertThat(secret).hasSize(43);
        assertThat(count("calendar_feed where calendar_feed::text like '%" + secret + "%'"))
                .isZero();
        assertThat(count("audit_entry where audit_entry::text like '%" + secret + "%'"))
                .isZero();
        assertThat(new FeedSecret(secret).toString()).doesNotContain(secret);
        String id = inspector()
                .get("/api/v1/calendar-feeds")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].address", nullValue())
                .extract()
                .path("items[0].id");

        inspector().delete("/api/v1/calendar-feeds/{id}", id).then().statusCode(428);
        as("dieuphoi.gl", "task-coordinator@QT.GL")
                .header("If-Match", "\"0\"")
                .delete("/api/v1/calendar-feeds/{id}", id)
                .then()
                .statusCode(404);
        as("truong.ttr", "unit-head@QT.VL.TTR")
                .header("If-Match", "\"0\"")
                .delete("/api/v1/calendar-feeds/{id}", id)
                .then()
                .statusCode(204);

        read(address).then().statusCode(404).contentType("application/problem+json");
        inspector().get("/api/v1/calendar-feeds").then().body("items", empty());
    }

    @Test
    void a_role_that_sees_no_assignments_makes_no_feed_of_them() {
        for (String grant : List.of("appraiser@QT", "portal@QT", "catalogue-editor@QT.VL")) {
            as("ai.do", grant)
                    .body(OF_UNIT)
                    .post("/api/v1/calendar-feeds")
                    .then()
                    .statusCode(403);
        }
        // One role as a party elsewhere does not lend its right to the other.
        as("ai.do", "appraiser@QT", "viewer@QT.GL")
                .body(OF_UNIT)
                .post("/api/v1/calendar-feeds")
                .then()
                .statusCode(400);
    }

    @Test
    void a_personal_feed_ends_with_the_units_of_its_maker_and_an_admin_of_one_revokes_it() {
        IssuedTasks.due("trước ngày 31/3/2024");
        String mine = address(Map.of("name", "Việc của tôi"));
        String assignment = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        TaskApi.accept(inspector(), assignment).then().statusCode(200);
        assertThat(calendar(mine).getTodos()).hasSize(1);

        // As a reorganisation moves it; who accepted it stays on record.
        sql.update("update assignment set unit_id = ?", VinhLinh.unit(VinhLinh.AGRICULTURE));
        assertThat(read(mine).body().asString()).doesNotContain("VTODO");

        as("quan.tri.gl", "admin@QT.GL").get("/api/v1/calendar-feeds").then().body("items", empty());
        String id = as("quan.tri", "admin@QT.VL")
                .get("/api/v1/calendar-feeds")
                .then()
                .body("items.person", hasSize(1))
                .extract()
                .path("items[0].id");
        as("quan.tri", "admin@QT.VL")
                .header("If-Match", "\"0\"")
                .delete("/api/v1/calendar-feeds/{id}", id)
                .then()
                .statusCode(204);
        read(mine).then().statusCode(404);
    }

    @Test
    void whoever_has_no_grant_any_more_still_revokes_what_he_made() {
        String id = inspector()
                .body(Map.of("name", "Việc của tôi"))
                .post("/api/v1/calendar-feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as("canbo.ttr")
                .header("If-Match", "\"0\"")
                .delete("/api/v1/calendar-feeds/{id}", id)
                .then()
                .statusCode(204);
    }

    @Test
    void of_too_many_the_oldest_that_are_done_are_left_out() {
        IssuedTasks.due("Ngày 25 hằng tháng");
        String address = address(OF_UNIT);
        sql.update("""
                with task as (select * from assignment limit 1),
                     past as (insert into task_occurrence (id, task_id, key, due_date, created_at)
                              select uuidv7(), task_id, 'X' || n, date '2024-03-01', now()
                                from task cross join generate_series(1, 2000) n returning id, task_id, due_date)
                insert into assignment
                select (jsonb_populate_record(null::assignment, to_jsonb(a) || jsonb_build_object(
                           'id', p.id, 'occurrence_id', p.id, 'due_date', p.due_date, 'work', 'DONE',
                           'done_at', now(), 'done_on', p.due_date))).*
                  from task a cross join past p
                """);

        assertThat(read(address).body().asString()).contains("DTSTART;VALUE=DATE:20240325");
    }

    @Test
    void nobody_reads_by_guessing_and_nobody_feeds_on_a_unit_out_of_reach() {
        read("/api/v1/calendar-feeds/" + "A".repeat(43) + ".ics").then().statusCode(404);
        for (String noSecret : List.of("short", "x".repeat(300), "%00".repeat(20))) {
            assertThat(read("/api/v1/calendar-feeds/" + noSecret + ".ics").statusCode())
                    .isBetween(400, 405);
        }
        inspector()
                .body(Map.of("name", "x", "unitId", VinhLinh.unit(VinhLinh.POLICE)))
                .post("/api/v1/calendar-feeds")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/unitId"))
                .body("errors.code", contains("unknown-unit"));
        inspector().body(Map.of()).post("/api/v1/calendar-feeds").then().statusCode(400);
        given().contentType(ContentType.JSON)
                .body(OF_UNIT)
                .post("/api/v1/calendar-feeds")
                .then()
                .statusCode(401);
        as("ai.do")
                .body(Map.of("name", "x"))
                .post("/api/v1/calendar-feeds")
                .then()
                .statusCode(403);
        inspector().get("/api/v1/calendar-feeds").then().body("items", empty()).body("next", is(nullValue()));
    }
}
