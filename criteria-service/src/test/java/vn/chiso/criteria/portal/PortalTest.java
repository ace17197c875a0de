package vn.chiso.criteria.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleUnits;
import vn.chiso.testing.Tokens;

/** What the portal of the province takes over of the catalogue. */
@QuarkusTest
class PortalTest {

    private static String commune;
    private static String code;

    @BeforeEach
    void there_is_a_commune_with_identifiers_of_both_forms() {
        if (commune == null) {
            SampleUnits.fresh();
            code = "QT.P" + fresh();
            commune = editor().body("""
                            {"code":"%s","name":"UBND xã Mẫu","type":"COMMUNE","parentId":"%s","validFrom":"2000-01-01",
                             "serves":[],"aliases":[],"identifiers":[
                              {"scheme":"CURRENT","identifier":"H50.77.012","from":"2021-01-01"},
                              {"scheme":"LEGACY","identifier":"000.12.77.H50"},
                              {"scheme":"CURRENT","identifier":"H99.77.012","from":"2000-01-01","to":"2021-01-01"}]}""".formatted(code, SampleUnits.id("QT")))
                    .post("/api/v1/units")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
    }

    @Test
    void a_unit_is_found_by_either_form_of_its_identifier_and_by_its_code() {
        for (var agency : List.of("H50.77.012", "000.12.77.H50", code)) {
            portal().get("/api/v1/portal/units/" + agency)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(commune))
                    .body("agencyIdentifier", equalTo("H50.77.012"))
                    .body("legacyAgencyIdentifier", equalTo("000.12.77.H50"))
                    .body("identifiers", hasSize(3));
        }
        portal().get("/api/v1/portal/units/H99.77.012").then().statusCode(404);
        portal().get("/api/v1/portal/units/H00").then().statusCode(404);
    }

    @Test
    void units_of_a_day_bear_the_identifiers_of_that_day() {
        portal().get("/api/v1/portal/units?at=2010-05-05&code=" + code)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].agencyIdentifier", equalTo("H99.77.012"));
    }

    @Test
    void all_units_come_page_by_page_and_each_once() {
        var codes = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = portal().get("/api/v1/portal/units?limit=25" + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(page.statusCode()).isEqualTo(200);
            codes.addAll(page.<List<String>>path("items.code"));
            next = page.path("next");
        }

        assertThat(codes).doesNotHaveDuplicates().contains("QT", "QT.VL", code);
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(entries("").stream()
                        .filter(entry -> "ACTIVE".equals(entry.get("status")))
                        .map(entry -> (String) entry.get("code"))
                        .toList());
    }

    @Test
    void a_unit_that_is_no_more_is_told_of_its_days_only() {
        var ended = "QT.E" + fresh();
        editor().body("""
                        {"code":"%s","name":"UBND xã Cũ","type":"COMMUNE","parentId":"%s","validFrom":"2000-01-01",
                         "validTo":"2010-01-01","serves":[],"aliases":[],"identifiers":[]}""".formatted(ended, SampleUnits.id("QT")))
                .post("/api/v1/units")
                .then()
                .statusCode(201);

        portal().get("/api/v1/portal/units?code=" + ended)
                .then()
                .statusCode(200)
                .body("items", empty());
        portal().get("/api/v1/portal/units?at=2009-12-31&code=" + ended)
                .then()
                .statusCode(200)
                .body("items.code", contains(ended));
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        var path = "/api/v1/portal/units/" + code;
        var tag = portal().get(path).header("ETag");

        portal().header("If-None-Match", tag).get(path).then().statusCode(304);
        portal().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void catalogues_are_told_with_their_metadata_in_the_language_of_the_partner() {
        portal().header("Accept-Language", "en")
                .get("/api/v1/portal/catalogues")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"))
                .body("items.code", contains("units", "unit-groups", "indicators", "criteria-sets"))
                .body("items[0].name", equalTo("Agencies and units"));
        portal().get("/api/v1/portal/catalogues/units")
                .then()
                .statusCode(200)
                .body("name", equalTo("Danh mục cơ quan, đơn vị"));
        portal().get("/api/v1/portal/catalogues/none").then().statusCode(404);
        portal().get("/api/v1/portal/catalogues/none/entries").then().statusCode(404);
    }

    @Test
    void entries_have_code_name_parent_and_validity() {
        var entry = entries("").stream()
                .filter(one -> code.equals(one.get("code")))
                .findFirst()
                .orElseThrow();

        assertThat(entry)
                .containsEntry("name", "UBND xã Mẫu")
                .containsEntry("parentCode", "QT")
                .containsEntry("description", "COMMUNE")
                .containsEntry("validFrom", "2000-01-01")
                .containsEntry("status", "ACTIVE");
    }

    @Test
    void a_change_raises_the_version_of_the_catalogue_and_shows_since_the_last_pull() {
        int before = portal().get("/api/v1/portal/catalogues/indicators").path("version");
        String pulled = portal().get("/api/v1/portal/catalogues/units").path("updatedAt");
        var indicator = "P" + fresh();
        editor().body("""
                        {"code":"%s","name":"Tỷ lệ mẫu","unitOfMeasure":"%%","direction":"HIGHER_IS_BETTER","scale":2}""".formatted(indicator))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201);

        int after = portal().get("/api/v1/portal/catalogues/indicators").path("version");
        assertThat(after).isGreaterThan(before);
        portal().queryParam("updatedSince", pulled)
                .get("/api/v1/portal/catalogues/indicators/entries")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(indicator));
        portal().queryParam("updatedSince", "2999-01-01T00:00:00+07:00")
                .get("/api/v1/portal/catalogues/indicators/entries")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue());
        portal().queryParam("updatedSince", "yesterday")
                .get("/api/v1/portal/catalogues/indicators/entries")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?updatedSince"));
    }

    @Test
    void drafts_are_in_no_catalogue() {
        portal().get("/api/v1/portal/catalogues/criteria-sets/entries")
                .then()
                .statusCode(200)
                .body("items.status", not(hasItem("DRAFT")));
    }

    @Test
    void people_are_told_that_the_role_is_missing_and_strangers_to_sign_in() {
        for (var path :
                List.of("/units", "/units/" + code, "/catalogues", "/catalogues/units", "/catalogues/units/entries")) {
            given().auth()
                    .oauth2(Tokens.of("tochuc", "organiser@QT", "admin@QT"))
                    .get("/api/v1/portal" + path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"))
                    .body("errors[0].code", equalTo("role-missing"))
                    .body("errors[0].detail", equalTo("portal"));
            given().get("/api/v1/portal" + path).then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
        }
    }

    private static List<Map<String, Object>> entries(String filter) {
        var entries = new ArrayList<Map<String, Object>>();
        String next = "";
        while (next != null) {
            var page = portal().get("/api/v1/portal/catalogues/units/entries?limit=50" + filter
                    + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            entries.addAll(page.<List<Map<String, Object>>>path("items"));
            next = page.path("next");
        }
        return entries;
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static RequestSpecification editor() {
        return given().auth().oauth2(SampleUnits.ADMINISTRATOR).contentType(ContentType.JSON);
    }

    private static RequestSpecification portal() {
        return given().auth().oauth2(Tokens.of("service-account-chiso-portal", "portal@QT"));
    }
}
