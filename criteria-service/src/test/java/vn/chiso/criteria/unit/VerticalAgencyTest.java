package vn.chiso.criteria.unit;

import static org.hamcrest.Matchers.contains;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.unitBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.Tokens;

/** Agencies that stand outside the tree and serve areas of it. */
@QuarkusTest
class VerticalAgencyTest {

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @Test
    void a_vertical_agency_serves_an_area_outside_its_tree() {
        var army = unitBody("QS.VL", "Ban chỉ huy Quân sự huyện", "VERTICAL_AGENCY", null)
                .replace("}", ",\"serves\":[\"" + units.district() + "\"]}");
        post(PROVINCE_EDITOR, army).statusCode(201).body("serves", contains(units.district()));
    }

    @Test
    void nobody_says_that_an_agency_serves_whom_he_does_not_edit_himself() {
        SampleCatalogue.unit("QB", "UBND tỉnh Quảng Bình", "PROVINCE", null);
        var neighbour = Tokens.of("danhmuc.qb", "catalogue-editor@QB");
        var serving = unitBody("QS.VL", "Ban chỉ huy Quân sự huyện", "VERTICAL_AGENCY", null)
                .replace("}", ",\"serves\":[\"" + units.district() + "\"]}");
        var nobody = unitBody("QS.VL", "Ban chỉ huy Quân sự huyện", "VERTICAL_AGENCY", null);
        post(neighbour, serving).statusCode(403);
        var army = post(PROVINCE_EDITOR, serving).statusCode(201).extract().<String>path("id");
        put(neighbour, army, "\"0\"", nobody).statusCode(403);
        put(Tokens.of("qs", "catalogue-editor@QS.VL"), army, "\"0\"", nobody).statusCode(403);
        put(PROVINCE_EDITOR, army, "\"0\"", nobody).statusCode(200);
    }

    @Test
    void neither_an_agency_below_ones_own_unit_nor_an_abolition_reaches_into_another_province() {
        var neighbour = SampleCatalogue.unit("QB", "UBND tỉnh Quảng Bình", "PROVINCE", null);
        post(
                        DISTRICT_EDITOR,
                        unitBody("QT.VL.QS", "Ban chỉ huy Quân sự huyện", "VERTICAL_AGENCY", units.district())
                                .replace("}", ",\"serves\":[\"" + neighbour + "\"]}"))
                .statusCode(403);
        as(DISTRICT_EDITOR)
                .body("""
                        {"effectiveOn":"2025-07-01","units":[{"id":"%s","version":0}],"dissolved":[],"parentId":"%s",
                         "decision":{"number":"1680/NQ-UBTVQH15","date":"2025-06-16","issuerUnitId":"%s"}}
                        """.formatted(units.office(), neighbour, units.district()))
                .post("/api/v1/units/abolitions")
                .then()
                .statusCode(403);
    }

    @Test
    void an_agency_does_not_make_itself_a_tree() {
        var agency = post(PROVINCE_EDITOR, unitBody("TH.VL", "Chi cục Thuế", "VERTICAL_AGENCY", null))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var editor = Tokens.of("thue", "catalogue-editor@TH.VL");
        put(editor, agency, "\"0\"", unitBody("TH.VL", "Chi cục Thuế", "PROVINCE", null))
                .statusCode(403);
        put(editor, agency, "\"0\"", unitBody("TH.VL", "Chi cục Thuế khu vực", "VERTICAL_AGENCY", null))
                .statusCode(200);
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
