package vn.chiso.criteria.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.unitBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.criteria.SampleCatalogue;

/** Finding units: by name however it is typed, by day, by place. */
@QuarkusTest
class UnitListTest {

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @ParameterizedTest
    @ValueSource(strings = {"van hoa", "Văn hóa", "văn hoá", "VAN HOA VA THONG", "Văn hoá – Thông tin"})
    void a_unit_is_found_by_name_or_alias_however_it_is_typed(String typed) {
        var culture = unitBody("QT.VL.VHTT", "Phòng Văn hóa và Thông tin", "DIVISION", units.district())
                .replace("}", ",\"aliases\":[\"Phòng Văn hoá và Thông tin\",\"Phòng Văn hóa - Thông tin\"]}");
        post(PROVINCE_EDITOR, culture).statusCode(201);
        as(OFFICER)
                .queryParam("q", typed)
                .get("/api/v1/units")
                .then()
                .statusCode(200)
                .body("items.code", contains("QT.VL.VHTT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "\\", "' or 1=1 --"})
    void wildcards_in_a_search_are_plain_text(String typed) {
        as(OFFICER)
                .queryParam("q", typed)
                .get("/api/v1/units")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    @Test
    void the_list_answers_as_of_a_day_and_by_code() {
        var closed = unitBody("QT.CLOSED", "Đơn vị đã giải thể", "DEPARTMENT", units.province())
                .replace("}", ",\"validTo\":\"2024-06-30\"}");
        post(PROVINCE_EDITOR, closed).statusCode(201);
        as(OFFICER).get("/api/v1/units?at=2024-06-29").then().body("items.code", hasItem("QT.CLOSED"));
        as(OFFICER).get("/api/v1/units?at=2024-06-30").then().body("items.code", not(hasItem("QT.CLOSED")));
        as(OFFICER).get("/api/v1/units?code=CA.VL").then().body("items.code", contains("CA.VL"));
    }

    @Test
    void the_list_is_paged_by_code_without_gaps() {
        var first =
                as(OFFICER).get("/api/v1/units?limit=3").then().statusCode(200).extract();
        assertThat(first.<List<String>>path("items.code")).containsExactly("CA.VL", "QT", "QT.VL");
        assertThat(first.header("Link")).contains("rel=\"next\"");
        as(OFFICER)
                .get("/api/v1/units?limit=3&cursor=" + first.path("next"))
                .then()
                .body("items.code", contains("QT.VL.NV", "QT.VL.VP"), "next", nullValue());
        as(OFFICER)
                .get("/api/v1/units?cursor=%20")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"))
                .body("errors.pointer", contains("?cursor"));
        as(OFFICER).get("/api/v1/units?limit=201").then().statusCode(400);
    }

    @Test
    void decomposed_text_finds_what_was_stored_composed() {
        post(PROVINCE_EDITOR, unitBody("QT.DD", "Phòng Địa chính – Đo đạc", "DIVISION", units.district()))
                .statusCode(201);
        for (var typed : List.of("địa chính", "dia chinh do dac", "Đo đạc")) {
            as(OFFICER)
                    .queryParam("q", Normalizer.normalize(typed, Normalizer.Form.NFD))
                    .get("/api/v1/units")
                    .then()
                    .statusCode(200)
                    .body("items.code", contains("QT.DD"));
        }
    }

    @Test
    void the_list_is_narrowed_by_type_and_by_the_unit_above() {
        as(OFFICER)
                .get("/api/v1/units?type=DIVISION&parentId=" + units.district())
                .then()
                .body("items.code", contains("QT.VL.NV", "QT.VL.VP"));
        as(OFFICER)
                .get("/api/v1/units?at=2024-06-30&type=DISTRICT&parentId=" + units.province())
                .then()
                .body("items.code", contains("QT.VL"));
        as(OFFICER)
                .get("/api/v1/units?at=1999-12-31&parentId=" + units.province())
                .then()
                .body("items", empty());
        as(OFFICER).get("/api/v1/units?at=30-06-2024").then().statusCode(400).body("errors[0].pointer", equalTo("?at"));
    }

    @Test
    void identifiers_have_a_validity_of_their_own_and_one_owner_at_a_time() {
        var identifiers = ",\"identifiers\":[{\"scheme\":\"CURRENT\",\"identifier\":\"H50\"},"
                + "{\"scheme\":\"LEGACY\",\"identifier\":\"000.00.00.H50\",\"to\":\"2020-09-15\"}]}";
        post(
                        PROVINCE_EDITOR,
                        unitBody("QT.CQ", "Cơ quan", "DEPARTMENT", units.province())
                                .replace("}", identifiers))
                .statusCode(201)
                .body(
                        "identifiers.identifier",
                        contains("H50", "000.00.00.H50"),
                        "identifiers.from",
                        contains("2000-01-01", "2000-01-01"),
                        "identifiers[1].to",
                        equalTo("2020-09-15"));
        var other = unitBody("QT.CQ2", "Cơ quan khác", "DEPARTMENT", units.province());
        post(PROVINCE_EDITOR, other.replace("}", identifiers))
                .statusCode(409)
                .body("code", equalTo("agency-identifier-taken"), "errors.pointer", hasItem("/identifiers"));
        post(
                        PROVINCE_EDITOR,
                        other.replace(
                                "}", identifiers.replace("\"H50\"", "\"H51\"").replace("2020-09-15", "1999-01-01")))
                .statusCode(400)
                .body("code", equalTo("unit-validity-empty"), "errors.pointer", contains("/identifiers/1/to"));
        var reused =
                ",\"identifiers\":[{\"scheme\":\"LEGACY\",\"identifier\":\"000.00.00.H50\",\"from\":\"2020-09-15\"}]}";
        post(PROVINCE_EDITOR, other.replace("}", reused)).statusCode(201);
    }

    @Test
    void one_unit_is_read_as_of_a_day_on_which_it_existed() {
        as(OFFICER)
                .get("/api/v1/units/" + units.district() + "?at=2024-06-30")
                .then()
                .statusCode(200)
                .body("name", equalTo("UBND huyện Vĩnh Linh"), "history.from", contains("2000-01-01"));
        as(OFFICER)
                .get("/api/v1/units/" + units.district() + "?at=1999-12-31")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse post(String token, String body) {
        return as(token).body(body).post("/api/v1/units").then();
    }
}
