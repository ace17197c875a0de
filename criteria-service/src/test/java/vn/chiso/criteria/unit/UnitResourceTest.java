package vn.chiso.criteria.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_ADMINISTRATOR;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.unitBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

@QuarkusTest
class UnitResourceTest {

    @Inject
    UnitTree tree;

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @Test
    void a_unit_is_made_by_the_editor_of_its_parent_and_read_by_anybody_with_a_grant() {
        var made = post(DISTRICT_EDITOR, unitBody("QT.VL.TTR", "Thanh tra huyện", "DIVISION", units.district()))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract();
        as(OFFICER)
                .get(made.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("code", equalTo("QT.VL.TTR"), "parentId", equalTo(units.district()), "validTo", nullValue());
    }

    @Test
    void a_new_unit_counts_for_access_at_once() {
        assertThat(tree.isWithin(UUID.fromString(units.office()), UUID.fromString(units.province())))
                .isTrue();
        post(DISTRICT_EDITOR, unitBody("QT.VL.VP.TH", "Tổ tổng hợp", "DIVISION", units.office()))
                .statusCode(201);
    }

    @Test
    void an_editor_places_nothing_outside_his_subtree() {
        post(DISTRICT_EDITOR, unitBody("QT.SNV", "Sở Nội vụ", "DEPARTMENT", units.province()))
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        post(DISTRICT_EDITOR, unitBody("BCH.VL", "Ban chỉ huy Quân sự huyện", "VERTICAL_AGENCY", null))
                .statusCode(403);
        post(Tokens.of("ca", "catalogue-editor@CA.VL"), unitBody("X", "Đơn vị gốc", "PROVINCE", null))
                .statusCode(403);
    }

    @Test
    void the_first_root_is_made_by_the_editor_who_is_named_for_it() {
        RealParts.truncateAll();
        post(DISTRICT_EDITOR, unitBody("QT", "UBND tỉnh Quảng Trị", "PROVINCE", null))
                .statusCode(403);
        post(PROVINCE_EDITOR, unitBody("QT", "UBND tỉnh Quảng Trị", "PROVINCE", null))
                .statusCode(201);
        post(Tokens.of("khac", "admin@QB"), unitBody("QB", "UBND tỉnh Quảng Bình", "PROVINCE", null))
                .statusCode(403);
    }

    @Test
    void a_unit_that_is_known_is_not_sent_again_until_it_changes() {
        var path = "/api/v1/units/" + units.office();
        as(OFFICER)
                .header("If-None-Match", "\"0\"")
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"");
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"0\"")
                .body(unitBody("QT.VL.VP", "Văn phòng huyện", "DIVISION", units.district()))
                .put(path)
                .then()
                .statusCode(200);
        as(OFFICER)
                .header("If-None-Match", "\"0\"")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void a_code_is_taken_once() {
        post(PROVINCE_EDITOR, unitBody("QT.VL", "Tên khác", "DISTRICT", units.province()))
                .statusCode(409)
                .body("code", equalTo("unit-code-taken"), "errors.pointer", contains("/code"));
    }

    @Test
    void named_units_must_exist() {
        post(
                        PROVINCE_EDITOR,
                        unitBody(
                                "QT.X",
                                "Đơn vị",
                                "DEPARTMENT",
                                UUID.randomUUID().toString()))
                .statusCode(400)
                .body("code", equalTo("unknown-unit"), "errors.pointer", contains("/parentId"));
        var police = unitBody("CA.X", "Công an", "VERTICAL_AGENCY", null)
                .replace("}", ",\"serves\":[\"" + UUID.randomUUID() + "\"]}");
        post(PROVINCE_EDITOR, police).statusCode(400).body("errors.pointer", contains("/serves/0"));
    }

    @Test
    void a_tree_is_changed_by_its_own_editors_only() {
        var other = post(PROVINCE_ADMINISTRATOR, unitBody("QB", "UBND tỉnh Quảng Bình", "PROVINCE", null))
                .statusCode(201)
                .extract()
                .<String>path("id");
        put(PROVINCE_EDITOR, other, "\"0\"", unitBody("QB", "Tên khác", "PROVINCE", null))
                .statusCode(403);
        put(Tokens.of("qb", "admin@QB"), other, "\"0\"", unitBody("QB", "Tên khác", "PROVINCE", null))
                .statusCode(200);
    }

    @Test
    void a_unit_is_changed_as_a_whole_with_the_version_that_was_read() {
        var body = unitBody("QT.VL.NV", "Phòng Nội vụ huyện", "DIVISION", units.district())
                .replace("}", ",\"aliases\":[\"Phòng Nội vụ\",\"Nội vụ\"]}");
        put(DISTRICT_EDITOR, units.homeAffairs(), "\"0\"", body)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Phòng Nội vụ huyện"), "aliases", contains("Phòng Nội vụ", "Nội vụ"));
        put(DISTRICT_EDITOR, units.homeAffairs(), "\"0\"", body).statusCode(412);
        put(DISTRICT_EDITOR, units.homeAffairs(), "\"1\"", body.replace("[\"Phòng Nội vụ\",", "["))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("aliases", contains("Nội vụ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/\"0\"", "\"0\",\"1\"", "0", "\"1\""})
    void a_tag_that_is_not_the_current_one_changes_nothing(String tag) {
        put(PROVINCE_EDITOR, units.office(), tag, unitBody("QT.VL.VP", "X", "DIVISION", units.district()))
                .statusCode(412);
    }

    @Test
    void a_change_names_the_version_it_is_based_on() {
        as(PROVINCE_EDITOR)
                .body(unitBody("QT.VL.VP", "X", "DIVISION", units.district()))
                .put("/api/v1/units/" + units.office())
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
    }

    @Test
    void the_code_never_changes() {
        put(PROVINCE_EDITOR, units.office(), "\"0\"", unitBody("QT.VL.VPX", "X", "DIVISION", units.district()))
                .statusCode(409)
                .body("code", equalTo("unit-code-fixed"));
    }

    @Test
    void a_unit_never_stands_below_itself() {
        var body = unitBody("QT.VL", "UBND huyện Vĩnh Linh", "DISTRICT", units.office());
        put(PROVINCE_EDITOR, units.district(), "\"0\"", body)
                .statusCode(409)
                .body("code", equalTo("unit-parent-cycle"), "errors.pointer", contains("/parentId"));
        put(PROVINCE_EDITOR, units.district(), "\"0\"", body.replace(units.office(), units.district()))
                .statusCode(409)
                .body("code", equalTo("unit-parent-cycle"));
    }

    @Test
    void moving_needs_the_right_at_both_ends() {
        put(DISTRICT_EDITOR, units.office(), "\"0\"", unitBody("QT.VL.VP", "X", "DIVISION", units.province()))
                .statusCode(403);
        put(DISTRICT_EDITOR, units.office(), "\"0\"", unitBody("QT.VL.VP", "X", "DIVISION", units.homeAffairs()))
                .statusCode(200);
    }

    @Test
    void a_unit_exists_only_while_its_parent_does() {
        var ended = unitBody("QT.VL", "UBND huyện Vĩnh Linh", "DISTRICT", units.province())
                .replace("}", ",\"validTo\":\"2025-07-01\"}");
        put(PROVINCE_EDITOR, units.district(), "\"0\"", ended)
                .statusCode(409)
                .body("code", equalTo("unit-outside-parent-validity"));
        post(
                        PROVINCE_EDITOR,
                        unitBody("QT.OLD", "Đơn vị cũ", "DEPARTMENT", units.province())
                                .replace("2000-01-01", "1999-12-31"))
                .statusCode(409);
        post(
                        PROVINCE_EDITOR,
                        unitBody("QT.X", "Đơn vị", "DEPARTMENT", units.province())
                                .replace("}", ",\"validTo\":\"2000-01-01\"}"))
                .statusCode(400)
                .body("code", equalTo("unit-validity-empty"), "errors.pointer", contains("/validTo"));
    }

    @Test
    void a_repeated_request_with_one_key_has_one_effect() {
        var body = unitBody("QT.SNV", "Sở Nội vụ tỉnh Quảng Trị", "DEPARTMENT", units.province());
        var first = as(PROVINCE_EDITOR)
                .header("Idempotency-Key", "tao-so-noi-vu")
                .body(body)
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract();
        as(PROVINCE_EDITOR)
                .header("Idempotency-Key", "tao-so-noi-vu")
                .body(body)
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.path("id")));
        as(PROVINCE_EDITOR)
                .header("Idempotency-Key", "tao-so-noi-vu")
                .body(body.replace("QT.SNV", "QT.SX"))
                .post("/api/v1/units")
                .then()
                .statusCode(422);
    }

    private static ValidatableResponse post(String token, String body) {
        return as(token).body(body).post("/api/v1/units").then();
    }

    private static ValidatableResponse put(String token, String id, String tag, String body) {
        return as(token)
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/units/" + id)
                .then();
    }
}
