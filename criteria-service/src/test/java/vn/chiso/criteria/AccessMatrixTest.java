package vn.chiso.criteria;

import static io.restassured.RestAssured.given;
import static vn.chiso.testing.AccessMatrix.Sample.body;
import static vn.chiso.testing.AccessMatrix.Sample.query;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.AccessMatrix;
import vn.chiso.testing.AccessMatrix.Sample;
import vn.chiso.testing.AccessTable;

/** Every operation × every role × own and foreign unit, held in {@code contracts/access.csv}. */
@QuarkusTest
class AccessMatrixTest {

    private static final String API = "/api/v1";

    @TestHTTPResource(management = true)
    URL management;

    @Test
    void who_gets_how_far_is_what_was_reviewed() {
        var made = SampleCatalogue.published();
        SampleCatalogue.unit("TG", "UBND tỉnh khác", "PROVINCE", null);
        var matrix = new AccessMatrix(URI.create("http://localhost:" + RestAssured.port), contract(), units(), "TG");

        units(matrix, made);
        sets(matrix, made);
        rules(matrix, made);
        files(matrix);
        AccessTable.assertReviewed(matrix);
    }

    private static void units(AccessMatrix matrix, SampleCatalogue.Published made) {
        var units = made.units();
        var office = "{\"id\":\"" + units.office() + "\",\"version\":99}";
        var successor = """
                {"code":"QT.VL.X","name":"Phòng","type":"DIVISION","parentId":"%s"}""".formatted(units.district());
        matrix.parameter(API + "/units/{id}", units.district())
                .parameter(API + "/unit-groups/{id}", made.group())
                .parameter(API + "/portal/units/{agency}", "QT.VL")
                .parameter(API + "/portal/catalogues/{code}", "units")
                .sample(
                        "POST " + API + "/units",
                        body(SampleCatalogue.unitBody("QT.VL", "a", "DISTRICT", units.province())))
                .sample(
                        "PUT " + API + "/units/{id}",
                        body(SampleCatalogue.unitBody("QT.VL", "a", "DISTRICT", units.province())))
                .sample(
                        "POST " + API + "/units/mergers",
                        decided(
                                units,
                                "\"predecessors\":[" + office + ","
                                        + office.replace(units.office(), units.homeAffairs()) + "],\"successor\":"
                                        + successor))
                .sample(
                        "POST " + API + "/units/divisions",
                        decided(
                                units,
                                "\"predecessor\":" + office + ",\"successors\":[" + successor + ","
                                        + successor.replace("VL.X", "VL.Y") + "]"))
                .sample(
                        "POST " + API + "/units/renamings",
                        decided(units, "\"units\":[" + office.replace("}", ",\"name\":\"a\"}") + "]"))
                .sample("POST " + API + "/units/abolitions", decided(units, "\"units\":[" + office + "]"))
                .sample("POST " + API + "/unit-groups", body(SampleCatalogue.groupBody("QT.PHONG", units.province())))
                .sample(
                        "PUT " + API + "/unit-groups/{id}",
                        body(SampleCatalogue.groupBody("QT.PHONG", units.province())))
                .sample("GET " + API + "/unit-groups/{id}/members", query("at=2024-01-01"));
    }

    private static Sample decided(SampleCatalogue.Units units, String what) {
        return body("""
                {"effectiveOn":"2025-07-01","decision":{"number":"1","date":"2025-06-16","issuerUnitId":"%s"},%s}""".formatted(units.province(), what));
    }

    private static void sets(AccessMatrix matrix, SampleCatalogue.Published made) {
        var units = made.units();
        var sets = API + "/criteria-sets";
        var responsibility = SampleCatalogue.responsibilityBody(made.set(), "V.5", units.district(), units.police());
        matrix.parameter(sets + "/{id}", made.set())
                .parameter(sets + "/{id}/mappings/{formerId}", made.set())
                .parameter(API + "/responsibilities/{id}", made.responsibility())
                .parameter(API + "/indicators/{id}", made.indicator())
                .sample("POST " + sets, body(SampleCatalogue.setBody(units.province())))
                .sample("PUT " + sets + "/{id}", body(SampleCatalogue.setBody(units.province())))
                .sample("POST " + sets + "/{id}/copies", body(SampleCatalogue.copyBody(units.province(), false)))
                .sample("GET " + sets + "/{id}/diff", query("with=" + made.set()))
                .sample("PUT " + sets + "/{id}/nodes", body("[" + SampleCatalogue.leaf("I", "1") + "]"))
                .sample("PUT " + sets + "/{id}/mappings/{formerId}", body("{\"othersKeepCode\":true,\"entries\":[]}"))
                .sample("POST " + sets + "/{id}/waivers", body("""
                        {"rule":"code-order","pointer":"/nodes/1/code","reason":"a"}"""))
                .sample("POST " + sets + "/{id}/withdrawal", body("{\"reason\":\"a\"}"))
                .sample("POST " + API + "/responsibilities", body(responsibility))
                .sample("POST " + API + "/responsibilities/batches", body("{\"items\":[" + responsibility + "]}"))
                .sample("POST " + API + "/responsibilities/{id}/ending", body("{\"to\":\"2024-01-01\"}"))
                .sample("POST " + API + "/indicators", body(SampleCatalogue.indicatorBody("TASK_PUNCTUALITY")))
                .sample("PUT " + API + "/indicators/{id}", body(SampleCatalogue.indicatorBody("TASK_PUNCTUALITY")));
    }

    private static void rules(AccessMatrix matrix, SampleCatalogue.Published made) {
        var province = made.units().province();
        var entry = SampleRules.entry("2025-01-01", "HOLIDAY");
        SampleRules.calendar(2025);
        matrix.parameter(API + "/regulations/{id}", SampleRules.published(province))
                .parameter(API + "/calendars/{year}", "2025")
                .sample("POST " + API + "/regulations", body(SampleRules.regulationBody(province)))
                .sample("PUT " + API + "/regulations/{id}", body(SampleRules.regulationBody(province)))
                .sample("POST " + API + "/regulations/{id}/withdrawal", body("{\"reason\":\"a\"}"))
                .sample("POST " + API + "/calendars", body(SampleRules.calendarBody(2025, entry)))
                .sample("PUT " + API + "/calendars/{year}", body(SampleRules.says(entry)))
                .sample("GET " + API + "/calendars/working-days", query("from=2025-04-25&days=1"));
    }

    /** Refused as what they are, once somebody may send them in. */
    private static void files(AccessMatrix matrix) {
        for (var collection : new String[] {"units", "responsibilities", "criteria-sets", "calendars"}) {
            matrix.sample(
                    "POST " + API + "/" + collection + "/imports",
                    new Sample("", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "no workbook"));
        }
    }

    private static Map<String, String> units() {
        var units = new HashMap<String, String>();
        AccessMatrix.ROLES.forEach(role -> units.put(role, "QT"));
        return units;
    }

    private Map<String, Object> contract() {
        return given().accept("application/json")
                .get(URI.create(management.toString()).resolve("/q/openapi"))
                .jsonPath()
                .getMap("");
    }
}
