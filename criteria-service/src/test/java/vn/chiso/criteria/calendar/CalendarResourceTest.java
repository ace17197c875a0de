package vn.chiso.criteria.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleRules.calendar;
import static vn.chiso.criteria.SampleRules.calendarBody;
import static vn.chiso.criteria.SampleRules.entry;
import static vn.chiso.criteria.SampleRules.revise;
import static vn.chiso.criteria.SampleRules.says;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

/** Years: loaded, revised, asked, and refused when they are not known. */
@QuarkusTest
class CalendarResourceTest {

    @BeforeEach
    void catalogue() {
        SampleCatalogue.fresh();
    }

    @Test
    void a_year_is_loaded_by_an_editor_of_a_whole_tree() {
        var body = calendarBody(2025, entry("2025-05-02", "SWAPPED_OFF"), entry("2025-04-26", "SWAPPED_WORKING"));
        for (var token : List.of(DISTRICT_EDITOR, OFFICER, Tokens.of("ca", "catalogue-editor@CA.VL"))) {
            post(token, body).statusCode(403);
        }
        post(PROVINCE_EDITOR, body)
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith("/api/v1/calendars/2025"))
                .body("year", equalTo(2025), "revision", equalTo(1), "workingDays", equalTo(261))
                .body("entries.date", contains("2025-04-26", "2025-05-02"))
                .body("entries[0].source.number", equalTo("8726/VPCP-KGVX"));
        as(OFFICER).get("/api/v1/calendars/2025").then().statusCode(200).header("ETag", "\"0\"");
        post(PROVINCE_EDITOR, body)
                .statusCode(409)
                .body("code", equalTo("calendar-loaded"), "errors.pointer", contains("/year"));
    }

    @Test
    void a_year_that_is_not_loaded_is_an_error_and_no_guess() {
        calendar(2025);
        for (var path : List.of(
                "/2024",
                "/2024/revisions",
                "/2024/days",
                "/2024/days?from=2024-01-01&to=2024-01-02",
                "/working-days?from=2024-12-31&days=1",
                "/working-days?from=2025-12-31&days=1",
                "/working-days?from=2025-01-02&days=-1")) {
            as(OFFICER)
                    .get("/api/v1/calendars" + path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("calendar-not-loaded"), "detail", startsWith("The calendar of 202"));
        }
        revise(2024, 0, says(entry("2024-01-01", "HOLIDAY")))
                .then()
                .statusCode(404)
                .body("code", equalTo("calendar-not-loaded"), "detail", equalTo("The calendar of 2024 is not loaded."));
    }

    @Test
    void a_later_document_takes_the_place_of_what_was_known_and_keeps_it() {
        calendar(2025);
        revise(2025, 0, says(entry("2025-01-01", "HOLIDAY"), entry("2025-05-01", "HOLIDAY")))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(2), "workingDays", equalTo(259));
        revise(2025, 0, says(entry("2025-01-01", "HOLIDAY"))).then().statusCode(412);
        as(PROVINCE_EDITOR)
                .body(says(entry("2025-01-01", "HOLIDAY")))
                .put("/api/v1/calendars/2025")
                .then()
                .statusCode(428);
        as(DISTRICT_EDITOR)
                .header("If-Match", "\"1\"")
                .body(says(entry("2025-01-01", "HOLIDAY")))
                .put("/api/v1/calendars/2025")
                .then()
                .statusCode(403);
        as(OFFICER)
                .get("/api/v1/calendars/2025/revisions")
                .then()
                .body("items.revision", contains(1, 2), "items[0].entries", hasSize(1))
                .body("items[1].entries", hasSize(2), "items[1].document.number", equalTo("8726/VPCP-KGVX"));
        as(Tokens.of("quantri", "admin@QT"))
                .get("/api/v1/audit/criteria?subjectType=calendar")
                .then()
                .body("items.action", contains("calendar.loaded", "calendar.revised"))
                .body("items.grantUsed", contains("catalogue-editor@QT", "catalogue-editor@QT"));
    }

    @Test
    void the_database_itself_keeps_what_was_known() {
        calendar(2025);
        for (var change : List.of("update calendar_revision set entries = '[]'", "delete from calendar_revision")) {
            assertThatThrownBy(() -> execute(change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("a calendar revision cannot change");
        }
    }

    @Test
    void two_editors_at_once_revise_once() throws Exception {
        calendar(2025);
        var body = says(entry("2025-01-01", "HOLIDAY"), entry("2025-05-01", "HOLIDAY"));
        Callable<Integer> revising = () -> revise(2025, 0, body).statusCode();
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(revising, revising)).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers.getFirst()).isEqualTo(200);
            assertThat(answers.getLast()).isIn(409, 412);
        }
        as(OFFICER).get("/api/v1/calendars/2025").then().body("revision", equalTo(2));
    }

    @Test
    void days_contradict_neither_the_year_nor_each_other_nor_the_week() {
        post(
                        PROVINCE_EDITOR,
                        calendarBody(
                                2025,
                                entry("2024-12-31", "HOLIDAY"),
                                entry("2025-01-01", "HOLIDAY"),
                                entry("2025-01-01", "HOLIDAY"),
                                entry("2025-01-04", "COMPENSATORY"),
                                entry("2025-01-06", "SWAPPED_WORKING")))
                .statusCode(400)
                .body("code", equalTo("calendar-faulty"))
                .body(
                        "errors.pointer",
                        contains("/entries/0/date", "/entries/2/date", "/entries/3/date", "/entries/4/date"))
                .body(
                        "errors.code",
                        contains(
                                "date-outside-year", "date-repeated", "day-off-on-weekend", "working-swap-on-weekday"));
        as(OFFICER).get("/api/v1/calendars").then().body("items", empty());
        calendar(2025);
        revise(2025, 0, says(entry("2026-01-01", "HOLIDAY")))
                .then()
                .statusCode(400)
                .body("errors.code", contains("date-outside-year"));
    }

    @Test
    void years_are_listed_in_order_page_by_page() {
        IntStream.of(2026, 2024, 2025).forEach(year -> calendar(year));
        as(OFFICER).get("/api/v1/calendars").then().body("items.year", contains(2024, 2025, 2026));
        var next = as(OFFICER)
                .get("/api/v1/calendars?limit=2")
                .then()
                .body("items.year", contains(2024, 2025))
                .extract()
                .<String>path("next");
        as(OFFICER).queryParam("cursor", next).get("/api/v1/calendars").then().body("items.year", contains(2026));
        as(OFFICER).get("/api/v1/calendars?cursor=x").then().statusCode(400);
        as(OFFICER).get("/api/v1/calendars?cursor=eA").then().statusCode(400).body("code", equalTo("invalid-cursor"));
    }

    @Test
    void days_are_told_one_by_one_within_the_year() {
        post(
                        PROVINCE_EDITOR,
                        calendarBody(2025, entry("2025-05-02", "SWAPPED_OFF"), entry("2025-04-26", "SWAPPED_WORKING")))
                .statusCode(201);
        as(OFFICER)
                .get("/api/v1/calendars/2025/days?from=2025-04-25&to=2025-05-02")
                .then()
                .statusCode(200)
                .body("items", hasSize(8), "workingDays", equalTo(6))
                .body("items.working", contains(true, true, false, true, true, true, true, false))
                .body("items[1].entry.kind", equalTo("SWAPPED_WORKING"), "items[1].weekday", equalTo("SATURDAY"));
        as(OFFICER).get("/api/v1/calendars/2025/days").then().body("items", hasSize(365));
        for (var range : List.of("from=2024-12-31", "to=2026-01-01", "from=2025-05-02&to=2025-05-01")) {
            as(OFFICER)
                    .urlEncodingEnabled(false)
                    .get("/api/v1/calendars/2025/days?" + range)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("calendar-range"));
        }
    }

    @Test
    void working_days_are_counted_on_and_back() {
        calendar(2025);
        as(OFFICER)
                .get("/api/v1/calendars/working-days?from=2025-04-25&days=3")
                .then()
                .statusCode(200)
                .body("date", equalTo("2025-04-30"), "days", equalTo(3), "from", equalTo("2025-04-25"));
        as(OFFICER)
                .get("/api/v1/calendars/working-days?from=2025-04-27&days=0")
                .then()
                .body("date", equalTo("2025-04-28"));
        for (var query : List.of(
                "",
                "?from=2025-02-30&days=1",
                "?from=%2B999999999-12-31&days=1",
                "?from=2025-04-25",
                "?days=1",
                "?from=2025-04-25&days=1001",
                "?from=2025-04-25&days=-1001")) {
            as(OFFICER)
                    .urlEncodingEnabled(false)
                    .get("/api/v1/calendars/working-days" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        for (var path : List.of("99999", "abc", "-2025")) {
            as(OFFICER).get("/api/v1/calendars/" + path).then().statusCode(404).contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"HOLIDAY\",\"surprise\":1",
                "\"kind\":\"GUESS\"",
                "\"kind\":null",
                "\"kind\":\"HOLIDAY\",\"name\":\"\\u0000\"",
                "\"kind\":\"HOLIDAY\",\"name\":\"\\ud800\"",
            })
    void an_entry_that_is_not_well_formed_is_refused_by_pointer(String members) {
        var entry = "{\"date\":\"2025-01-01\"," + members
                + (members.contains("name") ? "" : ",\"name\":\"n\"")
                + ",\"source\":{\"date\":\"2024-11-26\",\"issuer\":\"CP\"}}";
        post(PROVINCE_EDITOR, calendarBody(2025, entry))
                .statusCode(400)
                .body("errors.pointer", hasItem(startsWith("/entries/0/")));
    }

    @Test
    void every_day_has_a_source_and_a_year_has_days() {
        var body = calendarBody(2025, entry("2025-01-01", "HOLIDAY"));
        var end = body.lastIndexOf(",\"source\"");
        post(PROVINCE_EDITOR, body.substring(0, end) + "}]}")
                .statusCode(400)
                .body("errors.pointer", contains("/entries/0/source"));
        post(PROVINCE_EDITOR, calendarBody(2025)).statusCode(400).body("errors.pointer", contains("/entries"));
        for (var year : List.of("1989", "3000", "2025.5", "1234567890123456789012345678901234567890")) {
            post(PROVINCE_EDITOR, body.replace("\"year\":2025", "\"year\":" + year))
                    .statusCode(400)
                    .body("errors.pointer", contains("/year"));
        }
    }

    private static ValidatableResponse post(String token, String body) {
        return as(token).body(body).post("/api/v1/calendars").then();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
