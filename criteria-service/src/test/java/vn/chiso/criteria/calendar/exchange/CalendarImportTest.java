package vn.chiso.criteria.calendar.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleImports.CSV;
import static vn.chiso.criteria.SampleImports.XLSX;
import static vn.chiso.criteria.SampleImports.applied;
import static vn.chiso.criteria.SampleImports.checked;
import static vn.chiso.criteria.SampleImports.download;
import static vn.chiso.criteria.SampleImports.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.criteria.SampleRules;

/** Years that come and go as spreadsheets. */
@QuarkusTest
class CalendarImportTest {

    private static final String IMPORTS = "calendars/imports";
    private static final String HEADER = "year,date,kind,name,sourceDate,sourceIssuer,documentDate,documentIssuer\n";

    @BeforeEach
    void catalogue() {
        SampleCatalogue.fresh();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void a_year_that_was_exported_comes_back_whole(String format) {
        var year = (ObjectNode) SampleRules.sample("calendars.json")
                .get(0)
                .path("revisions")
                .get(0)
                .deepCopy();
        year.put("year", 2023);
        as(PROVINCE_EDITOR)
                .body(year.toString())
                .post("/api/v1/calendars")
                .then()
                .statusCode(201);
        var file = download(OFFICER, "calendars/2023/export?format=" + format);

        var again = checked(PROVINCE_EDITOR, IMPORTS, type(format), file);
        assertThat(again.getList("faults")).isEmpty();
        assertThat(again.getInt("counts.unchanged"))
                .as("nothing new in it")
                .isEqualTo(year.path("entries").size());

        SampleCatalogue.fresh();
        var elsewhere = checked(PROVINCE_EDITOR, IMPORTS, type(format), file);
        assertThat(applied(PROVINCE_EDITOR, IMPORTS, elsewhere).getString("state"))
                .isEqualTo("APPLIED");
        assertThat(entries()).isEqualTo(year.path("entries"));
    }

    @Test
    void a_later_file_revises_the_year_and_the_earlier_state_stays_readable() {
        load("2023,2023-01-02,COMPENSATORY,Nghỉ bù,2019-11-20,Quốc hội,2022-12-01,Văn phòng Chính phủ\n");
        var job = load("2023,03/01/2023,SWAPPED_OFF,Hoán đổi,2019-11-20,Quốc hội,2023-02-01,Văn phòng Chính phủ\n");
        assertThat(job.getInt("counts.changed")).isEqualTo(1);
        as(OFFICER).get("/api/v1/calendars/2023").then().body("revision", equalTo(2), "entries.size()", equalTo(1));
        as(OFFICER).get("/api/v1/calendars/2023/revisions").then().body("items.size()", equalTo(2));
    }

    @Test
    void a_year_that_somebody_revised_since_the_check_is_not_overwritten() {
        load("2023,2023-01-02,COMPENSATORY,Nghỉ bù,2019-11-20,Quốc hội,2022-12-01,Văn phòng Chính phủ\n");
        var older = checked(
                PROVINCE_EDITOR,
                IMPORTS,
                CSV,
                bytes(HEADER + "2023,2023-01-04,SWAPPED_OFF,Cũ,2019-11-20,Quốc hội,2022-12-15,Văn phòng Chính phủ\n"));
        assertThat(older.getString("state")).isEqualTo("CHECKED");
        load("2023,2023-01-03,SWAPPED_OFF,Hoán đổi,2019-11-20,Quốc hội,2023-02-01,Văn phòng Chính phủ\n");
        var ended = applied(PROVINCE_EDITOR, IMPORTS, older);
        assertThat(ended.getString("state")).isEqualTo("REFUSED");
        assertThat(ended.getList("faults.code")).isEqualTo(java.util.List.of("stale-version"));
        as(OFFICER)
                .get("/api/v1/calendars/2023")
                .then()
                .body("revision", equalTo(2), "entries[0].date", equalTo("2023-01-03"));
    }

    @Test
    void contradictions_inside_a_year_are_told_row_by_row() {
        var job = checked(
                PROVINCE_EDITOR,
                IMPORTS,
                CSV,
                bytes(HEADER
                        + "2023,2023-01-01,HOLIDAY,Tết Dương lịch,2019-11-20,Quốc hội,2022-12-01,Văn phòng Chính phủ\n"
                        + "2023,2023-01-01,HOLIDAY,Lặp lại,2019-11-20,Quốc hội,2022-12-01,Văn phòng Chính phủ\n"
                        + "2023,2024-01-01,HOLIDAY,Năm khác,2019-11-20,Quốc hội,2022-12-01,Văn phòng Chính phủ\n"
                        + "2023,2023-01-07,COMPENSATORY,Thứ Bảy,2019-11-20,Quốc hội,2022-12-01,Văn phòng Chính phủ\n"
                        + "2023,2023-01-09,SWAPPED_WORKING,Thứ Hai,2019-11-20,Quốc hội,2022-12-02,Văn phòng Chính phủ\n"
                        + "2023,31/02/2023,FEAST,Không có,2019-11-20,Quốc hội,2022-12-01,Văn phòng Chính phủ\n"));
        assertThat(job.getString("state")).isEqualTo("REFUSED");
        assertThat(job.getList("faults.collect { it.row + ' ' + it.code }", String.class))
                .contains(
                        "3 date-repeated",
                        "4 date-outside-year",
                        "5 day-off-on-weekend",
                        "6 working-swap-on-weekday",
                        "6 documents-differ",
                        "7 cell-not-date",
                        "7 cell-not-among");
        as(OFFICER).get("/api/v1/calendars/2023").then().statusCode(404);
    }

    @Test
    void the_nations_calendar_is_kept_by_the_editors_of_a_whole_tree() {
        send(DISTRICT_EDITOR, IMPORTS, CSV, bytes(HEADER)).then().statusCode(403);
        as(OFFICER)
                .get("/api/v1/calendars/2023/export")
                .then()
                .statusCode(404)
                .body("code", equalTo("calendar-not-loaded"));
    }

    private static io.restassured.path.json.JsonPath load(String row) {
        var job = checked(PROVINCE_EDITOR, IMPORTS, CSV, bytes(HEADER + row));
        assertThat(job.getList("faults")).isEmpty();
        return applied(PROVINCE_EDITOR, IMPORTS, job);
    }

    private static JsonNode entries() {
        try {
            return SampleRules.JSON
                    .readTree(as(OFFICER).get("/api/v1/calendars/2023").asByteArray())
                    .path("entries");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String type(String format) {
        return format.equals("csv") ? CSV : XLSX;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
