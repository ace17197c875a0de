package vn.chiso.criteria.unit;

import static org.hamcrest.Matchers.equalTo;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_ADMINISTRATOR;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.unitBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.criteria.unit.history.UnitType;
import vn.chiso.testing.Tokens;

/** Who places what stands below no other unit. */
@QuarkusTest
class RootUnitTest {

    private static final String POLICE_ADMINISTRATOR = Tokens.of("quantri.ca", "admin@CA.VL");

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @Test
    void a_vertical_agency_is_placed_by_the_editors_of_a_root() {
        create(PROVINCE_EDITOR, "QS.VL", "VERTICAL_AGENCY").statusCode(201);
        create(PROVINCE_ADMINISTRATOR, "TH.VL", "VERTICAL_AGENCY").statusCode(201);
        create(DISTRICT_EDITOR, "KB.VL", "VERTICAL_AGENCY").statusCode(403);
        create(POLICE_ADMINISTRATOR, "KB.VL", "VERTICAL_AGENCY").statusCode(403);
    }

    @ParameterizedTest
    @EnumSource(value = UnitType.class, names = "VERTICAL_AGENCY", mode = EnumSource.Mode.EXCLUDE)
    void another_root_is_placed_by_an_administrator_of_a_root_only(UnitType type) {
        create(PROVINCE_EDITOR, "QB", type.name()).statusCode(403).body("code", equalTo("forbidden"));
        create(POLICE_ADMINISTRATOR, "QB", type.name()).statusCode(403);
        create(Tokens.of("quantri.vl", "admin@QT.VL"), "QB", type.name()).statusCode(403);
        create(PROVINCE_ADMINISTRATOR, "QB", type.name()).statusCode(201);
    }

    @Test
    void who_holds_both_grants_acts_as_administrator() {
        create(Tokens.of("ca.hai", "catalogue-editor@QT", "admin@QT"), "QB", "PROVINCE")
                .statusCode(201);
    }

    @Test
    void an_editor_makes_no_tree_of_an_agency_nor_of_a_part_of_his_own() {
        change(PROVINCE_EDITOR, units.police(), unitBody("CA.VL", "Công an huyện", "PROVINCE", null))
                .statusCode(403);
        change(PROVINCE_EDITOR, units.district(), unitBody("QT.VL", "UBND huyện Vĩnh Linh", "DISTRICT", null))
                .statusCode(403);
        change(PROVINCE_ADMINISTRATOR, units.police(), unitBody("CA.VL", "Công an huyện", "PROVINCE", null))
                .statusCode(200);
    }

    private static ValidatableResponse create(String token, String code, String type) {
        return as(token)
                .body(unitBody(code, "Đơn vị gốc", type, null))
                .post("/api/v1/units")
                .then();
    }

    private static ValidatableResponse change(String token, String id, String body) {
        return as(token)
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/v1/units/" + id)
                .then();
    }
}
