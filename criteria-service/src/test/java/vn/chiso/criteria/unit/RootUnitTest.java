package vn.chiso.criteria.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_ADMINISTRATOR;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.indicatorBody;
import static vn.chiso.criteria.SampleCatalogue.unitBody;
import static vn.chiso.criteria.SampleRules.calendarBody;
import static vn.chiso.criteria.SampleRules.entry;
import static vn.chiso.criteria.SampleRules.regulationBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
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

    @Test
    void who_edits_a_root_that_is_no_more_edits_nothing_of_the_nation() {
        root("QB", "\"validFrom\":\"2000-01-01\",\"validTo\":\"2025-07-01\"");
        var editor = Tokens.of("danhmuc.qb", "admin@QB", "catalogue-editor@QB");
        for (var status : nationally(editor)) {
            assertThat(status).isEqualTo(403);
        }
        create(editor, "QS.QB", "VERTICAL_AGENCY").statusCode(403);
        create(editor, "QNG", "PROVINCE").statusCode(403);
    }

    /** He prepares what is his, agencies as well; what belongs to all is none of it before its day. */
    @Test
    void who_edits_a_root_still_to_come_prepares_its_agencies_and_edits_nothing_of_the_nation() {
        var coming = root("QB", "\"validFrom\":\"2099-01-01\"");
        var editor = Tokens.of("danhmuc.qb", "admin@QB", "catalogue-editor@QB");
        for (var status : nationally(editor)) {
            assertThat(status).isEqualTo(403);
        }
        create(editor, "QNG", "PROVINCE").statusCode(403);
        as(editor).body("""
                        {"code":"QS.QB","name":"Ban chỉ huy Quân sự","type":"VERTICAL_AGENCY","validFrom":"2099-01-01",
                         "serves":["%s"]}""".formatted(coming)).post("/api/v1/units").then().statusCode(201);
    }

    /** Answers to what only the editors of a whole tree write. */
    private static List<Integer> nationally(String token) {
        var government = SampleCatalogue.unit("CP", "Chính phủ", "ORGANISATION", null);
        return List.of(
                as(token).body(indicatorBody("P1")).post("/api/v1/indicators").statusCode(),
                as(token)
                        .body(calendarBody(2025, entry("2025-05-02", "HOLIDAY")))
                        .post("/api/v1/calendars")
                        .statusCode(),
                as(token)
                        .body(regulationBody(government))
                        .post("/api/v1/regulations")
                        .statusCode());
    }

    private static String root(String code, String validity) {
        return as(PROVINCE_ADMINISTRATOR)
                .body("{\"code\":\"" + code + "\",\"name\":\"UBND tỉnh\",\"type\":\"PROVINCE\"," + validity + "}")
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
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
