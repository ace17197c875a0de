package vn.chiso.scoring.consistency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.chiso.scoring.consistency.Checks.DOCUMENT;
import static vn.chiso.scoring.consistency.Checks.PATH;
import static vn.chiso.scoring.consistency.Checks.made;
import static vn.chiso.scoring.consistency.Checks.waive;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.scoring.VinhLinh;

/** A check is for those whose grant reaches the document's unit or its organiser; to others it does not exist. */
@QuarkusTest
class CheckAccessTest {

    private static final String WAIVER =
            "{\"rule\":\"SCORE_NOT_DERIVABLE\",\"pointer\":\"/criteria/0/points\",\"reason\":\"Chấm theo bậc\"}";
    private static final String UNKNOWN = VinhLinh.unit(999);

    @BeforeEach
    void the_units_are_known() {
        VinhLinh.fresh();
    }

    @ParameterizedTest
    @CsvSource({
        "scoring-officer@QT.VL,201",
        "leader@QT.VL,201",
        "organiser@QT,201",
        "viewer@QT.VL,403",
        "catalogue-editor@QT,403",
        "portal@QT,404",
        "scoring-officer@QT.VL.NV,404",
        "organiser@TG,404",
        "emperor@QT.VL,404"
    })
    void who_works_on_the_unit_checks_its_documents(String grant, int status) {
        VinhLinh.as("x", grant).body(DOCUMENT).post(PATH).then().statusCode(status);
    }

    /** Reading a file costs more than any other request: nobody sends one without a reason. */
    @ParameterizedTest
    @CsvSource({"scoring-officer@QT.VL,400", "viewer@QT.VL,403", "portal@QT,403", "emperor@QT.VL,403"})
    void a_file_is_opened_only_for_who_may_check_something(String grant, int status) {
        VinhLinh.as("x", grant)
                .contentType(SheetFormat.XLSX_TYPE)
                .body(new byte[] {'P', 'K', 3, 4})
                .post(PATH + "/files")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/findings", "/waivers", "/document"})
    void what_was_checked_is_hidden_from_strangers(String part) {
        var path = PATH + "/" + made() + part;
        VinhLinh.as("x", "viewer@QT.VL").get(path).then().statusCode(200);
        VinhLinh.as("x", "viewer@QT").get(path).then().statusCode(200);
        VinhLinh.as("x", "viewer@TG", "portal@QT", "viewer@QT.VL.NV")
                .get(path)
                .then()
                .statusCode(404);
        VinhLinh.as("x").get(path).then().statusCode(404);
        given().get(path).then().statusCode(401);
    }

    @Test
    void a_list_has_nothing_for_strangers() {
        made();
        VinhLinh.as("x", "viewer@TG", "portal@QT")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", empty());
        VinhLinh.as("x", "viewer@QT").get(PATH).then().body("items", hasSize(1));
        given().get(PATH).then().statusCode(401);
        given().contentType(ContentType.JSON).body(DOCUMENT).post(PATH).then().statusCode(401);
    }

    @Test
    void findings_are_waived_by_who_may_check() {
        var check = made();
        waive(VinhLinh.as("x", "viewer@QT.VL"), check, 0, WAIVER).statusCode(403);
        waive(VinhLinh.as("x", "organiser@TG"), check, 0, WAIVER).statusCode(404);
        waive(VinhLinh.as("x", "organiser@QT"), check, 0, WAIVER).statusCode(201);
    }

    @Test
    void the_organiser_sees_what_the_unit_has_checked_where_it_is_named() {
        VinhLinh.as("x", "scoring-officer@QT.VL.NV")
                .body(of(VinhLinh.unit(102), VinhLinh.DISTRICT))
                .post(PATH)
                .then()
                .statusCode(201);
        VinhLinh.as("x", "viewer@QT.VL").get(PATH).then().body("items", hasSize(1));
    }

    @Test
    void no_check_is_laid_before_units_that_have_nothing_to_do_with_it() {
        var officer = "scoring-officer@QT.VL";
        for (var stranger : new String[] {VinhLinh.unit(111), UNKNOWN}) {
            VinhLinh.as("x", officer)
                    .body(of(VinhLinh.DISTRICT, stranger))
                    .post(PATH)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"), "errors[0].pointer", equalTo("/organiserUnitId"));
            VinhLinh.as("x", officer)
                    .body(of(stranger, VinhLinh.DISTRICT))
                    .post(PATH)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"), "errors[0].pointer", equalTo("/unitId"));
            VinhLinh.as("x", officer)
                    .body(DOCUMENT.replace(VinhLinh.DISTRICT, stranger))
                    .post(PATH)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void an_organiser_checks_the_agency_that_serves_him() {
        var police = VinhLinh.unit(109);
        VinhLinh.as("x", "organiser@QT.VL")
                .body(of(police, VinhLinh.DISTRICT))
                .post(PATH)
                .then()
                .statusCode(201);
        VinhLinh.as("x", "viewer@CA.VL").get(PATH).then().body("items", hasSize(1));
    }

    private static String of(String unit, String organiser) {
        return "{\"unitId\":\"%s\",\"organiserUnitId\":\"%s\",\"programme\":\"X\",\"year\":2023}"
                .formatted(unit, organiser);
    }
}
