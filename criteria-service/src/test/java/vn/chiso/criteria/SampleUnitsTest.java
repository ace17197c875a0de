package vn.chiso.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleUnits.ADMINISTRATOR;
import static vn.chiso.criteria.SampleUnits.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The units of the four places as the documents name them, and the groups to which they give work. */
@QuarkusTest
class SampleUnitsTest {

    @BeforeEach
    void catalogue() {
        SampleUnits.fresh();
    }

    @ParameterizedTest
    @CsvSource({"QT,QT.VL", "BD,BD.TP", "LS,LS.CL", "QNG,QNG.ST"})
    void each_district_stands_below_its_province(String province, String district) {
        units("type=DISTRICT&parentId=" + id(province)).body("items.code", contains(district));
    }

    @Test
    void vertical_agencies_stand_in_no_tree_and_serve_their_district() {
        units("type=VERTICAL_AGENCY")
                .body(
                        "items.code",
                        contains("BHXH.ST", "CA.ST", "CA.VL", "DD.ST", "DD.TP", "QS.VL", "THUE.ST", "THUE.TP"));
        units("code=THUE.ST").body("items[0].serves", contains(id("QNG.ST")));
    }

    @ParameterizedTest
    @CsvSource({
        "Phòng Văn hoá – Thông tin, BD.TP.VHTT",
        "Chi nhánh Văn phòng ĐKĐĐ, DD.TP",
        "Công chức Bộ phận Một cửa, LS.CL.DM.MC",
        "Văn phòng HĐND&UBND, QT.VL.VP"
    })
    void a_unit_is_found_as_a_document_spells_it(String spelling, String code) {
        as(ADMINISTRATOR)
                .queryParam("q", spelling)
                .get("/api/v1/units")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code));
    }

    @Test
    void groups_have_the_units_of_their_types_below_their_owner() {
        assertThat(groups()).hasSize(5);
        members("BD.TP.PHONG", 7);
        members("BD.TP.DVSN", 2);
        members("BD.TP.XA", 0);
        members("ND.SO", 0);
    }

    static Map<String, String> groups() {
        var ids = new HashMap<String, String>();
        for (var group : SampleRules.sample("unit-groups.json")) {
            var owner = id(group.path("owner").asText());
            String made = as(ADMINISTRATOR)
                    .body(Map.of(
                            "code", group.path("code").asText(),
                            "name", group.path("name").asText(),
                            "ownerUnitId", owner,
                            "rule",
                                    Map.of(
                                            "types",
                                            SampleRules.JSON.convertValue(group.path("types"), List.class),
                                            "ancestorUnitId",
                                            owner)))
                    .post("/api/v1/unit-groups")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            ids.put(group.path("code").asText(), made);
        }
        return ids;
    }

    private static void members(String code, int count) {
        String group = as(ADMINISTRATOR).get("/api/v1/unit-groups?code=" + code).path("items[0].id");
        as(ADMINISTRATOR)
                .get("/api/v1/unit-groups/" + group + "/members?at=2024-06-30")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(count));
    }

    private static ValidatableResponse units(String query) {
        return as(ADMINISTRATOR).get("/api/v1/units?limit=200&" + query).then().statusCode(200);
    }
}
