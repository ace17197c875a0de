package vn.chiso.scoring.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.scoring.VinhLinh;

/** Finding and downloading evidence, and who does not find it. */
@QuarkusTest
class EvidenceReadingTest {

    private static final byte[] REPORT = Samples.pdf("Quyết định công bố");
    private static final String NAME = "Quyết định số 12 \u2013 Đồng Mỏ; 100%.pdf";

    private String report;

    @BeforeAll
    static void the_units_are_known() {
        VinhLinh.fresh();
    }

    @BeforeEach
    void the_district_has_a_report() {
        Library.forget();
        report = Library.entered(NAME, REPORT);
    }

    @Test
    void what_is_known_of_a_file_is_read() {
        VinhLinh.head()
                .get("/api/v1/evidence/" + report)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("name", equalTo(NAME))
                .body("contentType", equalTo("application/pdf"))
                .body("note", nullValue())
                .body("size", equalTo(REPORT.length));
    }

    @Test
    void the_download_has_the_bytes_of_the_upload_and_is_never_shown_inline() {
        Response download = VinhLinh.head().get(content());

        download.then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/pdf"))
                .header("Content-Length", equalTo(String.valueOf(REPORT.length)))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Accept-Ranges", equalTo("bytes"))
                .header("ETag", equalTo('"' + sha256() + '"'))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"Quyet dinh so 12 _ Dong Mo; 100_.pdf\"; filename*=UTF-8''"
                                + "Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20s%E1%BB%91%2012%20%E2%80%93%20%C4%90%E1%BB%93ng%20"
                                + "M%E1%BB%8F%3B%20100%25.pdf"));
        assertThat(download.asByteArray()).isEqualTo(REPORT);
    }

    @Test
    void a_large_download_is_whole() {
        var large = Samples.pdf(20 * 1024 * 1024 + 7);
        var id = Library.entered("lớn.pdf", large);

        assertThat(VinhLinh.head().get("/api/v1/evidence/" + id + "/content").asByteArray())
                .isEqualTo(large);
    }

    @Test
    void who_has_the_file_already_is_not_sent_it_again() {
        VinhLinh.head()
                .header("If-None-Match", '"' + sha256() + '"')
                .get(content())
                .then()
                .statusCode(304)
                .header("ETag", equalTo('"' + sha256() + '"'));
        VinhLinh.head()
                .header("If-None-Match", "\"other\"")
                .get(content())
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-9, 0, 9", "bytes=10-, 10, END", "bytes=-5, LAST5, END", "bytes=3-99999, 3, END"})
    void a_part_is_sent_as_such(String range, String from, String to) {
        int end = REPORT.length - 1;
        int first = from.equals("LAST5") ? end - 4 : Integer.parseInt(from);
        int last = to.equals("END") ? end : Integer.parseInt(to);

        Response part = VinhLinh.head().header("Range", range).get(content());

        part.then()
                .statusCode(206)
                .header("Content-Range", equalTo("bytes " + first + "-" + last + "/" + REPORT.length))
                .header("Content-Length", equalTo(String.valueOf(last - first + 1)));
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(REPORT, first, last + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2", "bytes=-", "bytes=9-3", "bytes=x-y"})
    void what_is_no_single_part_is_answered_with_the_whole(String range) {
        VinhLinh.head()
                .header("Range", range)
                .get(content())
                .then()
                .statusCode(200)
                .header("Content-Length", equalTo(String.valueOf(REPORT.length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=99999-", "bytes=-0"})
    void a_part_behind_the_end_is_refused(String range) {
        VinhLinh.head()
                .header("Range", range)
                .get(content())
                .then()
                .statusCode(416)
                .contentType(containsString("application/problem+json"))
                .body("code", equalTo("range-not-satisfiable"));
    }

    @Test
    void a_part_of_another_file_is_answered_with_the_whole() {
        VinhLinh.head()
                .header("Range", "bytes=0-9")
                .header("If-Range", "\"other\"")
                .get(content())
                .then()
                .statusCode(200);
    }

    @Test
    void a_library_is_listed_page_by_page_and_by_filter() {
        var picture = Library.entered("Ảnh hiện trường.png", Samples.image("png"));
        var table = Library.entered("Số liệu.xlsx", Samples.xlsx());

        String next = VinhLinh.head()
                .get("/api/v1/evidence?limit=2&unitId=" + VinhLinh.DISTRICT)
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items.id", contains(report, picture))
                .extract()
                .path("next");
        VinhLinh.head()
                .get("/api/v1/evidence?limit=2&unitId=" + VinhLinh.DISTRICT + "&cursor=" + next)
                .then()
                .body("items.id", contains(table))
                .body("next", nullValue());
        VinhLinh.head()
                .queryParam("name", "ảnh HIỆN")
                .get("/api/v1/evidence")
                .then()
                .body("items.id", contains(picture));
        VinhLinh.head()
                .queryParam("contentType", "application/pdf")
                .get("/api/v1/evidence")
                .then()
                .body("items.id", contains(report));
        VinhLinh.head().get("/api/v1/evidence?cited=true").then().body("items", empty());
        VinhLinh.head()
                .get("/api/v1/evidence?cited=false")
                .then()
                .body("items.id", containsInAnyOrder(report, picture, table));
        VinhLinh.head()
                .get("/api/v1/evidence?unitId=" + VinhLinh.PROVINCE)
                .then()
                .body("items", empty());
        VinhLinh.head()
                .get("/api/v1/evidence?cited=maybe")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?cited"));
    }

    @Test
    void a_stranger_finds_neither_entry_nor_file() {
        for (var path : new String[] {"/api/v1/evidence/" + report, content()}) {
            VinhLinh.as("khach", "viewer@TG").get(path).then().statusCode(404).body("code", equalTo("not-found"));
            VinhLinh.as("khach").get(path).then().statusCode(404);
            VinhLinh.as("cong", "portal@QT").get(path).then().statusCode(404);
            given().get(path).then().statusCode(401);
        }
        VinhLinh.as("khach", "viewer@TG").get("/api/v1/evidence").then().body("items", empty());
        VinhLinh.head().get("/api/v1/evidence/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_unit_that_answers_for_a_criterion_sees_what_it_uploaded_and_not_the_rest() {
        String own = Library.upload(
                        Library.sender("canbo.ca", "scoring-officer@CA.VL"),
                        VinhLinh.DISTRICT,
                        "Công an.pdf",
                        Samples.pdf("công an"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        VinhLinh.as("lanhdao.ca", "leader@CA.VL").get("/api/v1/evidence").then().body("items.id", contains(own));
        VinhLinh.as("lanhdao.ca", "leader@CA.VL")
                .get("/api/v1/evidence/" + report)
                .then()
                .statusCode(404);
    }

    @Test
    void an_entry_is_removed_by_its_unit_as_it_was_read() {
        given().delete("/api/v1/evidence/" + report).then().statusCode(401);
        VinhLinh.head().delete("/api/v1/evidence/" + report).then().statusCode(428);
        delete("lanhdao", "viewer@QT.VL", "\"0\"").then().statusCode(403);
        delete("canbo.nv", "scoring-officer@QT.VL.NV", "\"0\"").then().statusCode(404);
        delete("khach", "unit-head@TG", "\"0\"").then().statusCode(404);
        delete("thutruong.vl", "unit-head@QT.VL", "\"7\"").then().statusCode(412);

        delete("thutruong.vl", "unit-head@QT.VL", "\"0\"").then().statusCode(204);

        VinhLinh.head().get("/api/v1/evidence/" + report).then().statusCode(404);
        VinhLinh.head().get(content()).then().statusCode(404);
        assertThat(VinhLinh.number("select count(*) from audit_entry where action = 'evidence.deleted'"))
                .isOne();
    }

    private Response delete(String username, String grant, String version) {
        return VinhLinh.as(username, grant).header("If-Match", version).delete("/api/v1/evidence/" + report);
    }

    private String content() {
        return "/api/v1/evidence/" + report + "/content";
    }

    private String sha256() {
        return VinhLinh.head().get("/api/v1/evidence/" + report).path("sha256");
    }
}
