package vn.chiso.notification;

import static io.restassured.RestAssured.given;
import static vn.chiso.testing.AccessMatrix.Sample.body;
import static vn.chiso.testing.AccessMatrix.Sample.query;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.AccessMatrix;
import vn.chiso.testing.AccessTable;

/** Every operation × every role × own and foreign unit, held in {@code contracts/access.csv}. */
@QuarkusTest
class AccessMatrixTest {

    private static final String API = "/api/v1";
    private static final String NOTHING = "00000000-0000-7000-8000-00000000ffff";

    private final Sample sample;

    AccessMatrixTest(Sample sample) {
        this.sample = sample;
    }

    @Test
    void who_gets_how_far_is_what_was_reviewed() {
        sample.reset("2024-03-12");
        var matrix = new AccessMatrix(URI.create("http://localhost:" + RestAssured.port), contract(), units(), "QT.GL");
        var contact = """
                {"unitId":"%s","position":"OFFICER","name":"a","email":"a@chiso.example","language":"vi"}""".formatted(Sample.INSPECTORATE);
        var webhook = """
                {"unitId":"%s","url":"https://portal.chiso.example/hook"}""".formatted(Sample.DISTRICT);

        matrix.parameter(
                        API + "/contacts/{id}",
                        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr")
                                .toString())
                .parameter(API + "/contacts/units/{unitId}", Sample.INSPECTORATE.toString())
                .parameter(API + "/templates/{name}", "reminder")
                .sample("POST " + API + "/contacts", body(contact))
                .sample("PUT " + API + "/contacts/{id}", body(contact))
                .sample("POST " + API + "/webhooks", body(webhook))
                .sample("PUT " + API + "/webhooks/{id}", body(webhook))
                .sample("POST " + API + "/reminders/manual", body("{\"assignmentId\":\"%s\"}".formatted(NOTHING)))
                .sample(
                        "POST " + API + "/reminders/pauses",
                        body("{\"planId\":\"%s\",\"reason\":\"a\"}".formatted(NOTHING)))
                .sample(
                        "GET " + API + "/deliveries/statistics",
                        query("from=2024-03-01T00:00:00Z&to=2024-03-12T00:00:00Z"));
        AccessTable.assertReviewed(matrix);
    }

    private static Map<String, String> units() {
        var units = new HashMap<String, String>();
        AccessMatrix.ROLES.forEach(role -> units.put(role, "QT.VL"));
        units.put("scoring-officer", "QT.VL.TTR");
        units.put("unit-head", "QT.VL.TTR");
        units.put("portal", "QT");
        return units;
    }

    private static Map<String, Object> contract() {
        return given().accept("application/json")
                .get(Sample.managementUrl() + "/q/openapi")
                .jsonPath()
                .getMap("");
    }
}
