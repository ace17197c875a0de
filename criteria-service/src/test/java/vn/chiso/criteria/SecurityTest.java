package vn.chiso.criteria;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.testing.Tokens;

/** Who is let in at all. Who may do what stands in the test of each feature. */
@QuarkusTest
class SecurityTest {

    /** Every operation of the service; {@code {set}} and the like stand for what exists. */
    static final List<String> OPERATIONS = List.of(
            "POST /units",
            "GET /units",
            "GET /units/{unit}",
            "PUT /units/{unit}",
            "POST /units/mergers",
            "POST /units/divisions",
            "POST /units/renamings",
            "POST /units/abolitions",
            "GET /units/reorganisations",
            "GET /units/reorganisations/{unit}",
            "POST /unit-groups",
            "GET /unit-groups",
            "GET /unit-groups/{group}",
            "PUT /unit-groups/{group}",
            "GET /unit-groups/{group}/members",
            "POST /criteria-sets",
            "GET /criteria-sets",
            "GET /criteria-sets/{set}",
            "PUT /criteria-sets/{set}",
            "DELETE /criteria-sets/{set}",
            "PUT /criteria-sets/{set}/nodes",
            "POST /criteria-sets/{set}/copies",
            "GET /criteria-sets/{set}/diff?with={set}",
            "GET /criteria-sets/{set}/mappings",
            "GET /criteria-sets/{set}/mappings/{set}",
            "PUT /criteria-sets/{set}/mappings/{set}",
            "GET /criteria-sets/{set}/findings",
            "GET /criteria-sets/{set}/waivers",
            "POST /criteria-sets/{set}/waivers",
            "DELETE /criteria-sets/{set}/waivers/{set}",
            "POST /criteria-sets/{set}/publication",
            "POST /criteria-sets/{set}/withdrawal",
            "POST /responsibilities",
            "POST /responsibilities/batches",
            "GET /responsibilities",
            "GET /responsibilities/{responsibility}",
            "POST /responsibilities/{responsibility}/ending",
            "POST /indicators",
            "GET /indicators",
            "GET /indicators/{indicator}",
            "PUT /indicators/{indicator}",
            "GET /audit/criteria");

    static final List<String> CHANGES = OPERATIONS.stream()
            .filter(operation -> !operation.startsWith("GET"))
            .toList();

    /** Not the audit trail: who has no grant reads an empty one. */
    static final List<String> GUARDED = OPERATIONS.stream()
            .filter(operation -> !operation.endsWith("/audit/criteria"))
            .toList();

    private static SampleCatalogue.Published made;

    @TestHTTPResource(management = true)
    URL management;

    @BeforeEach
    void catalogue() {
        made = made == null ? SampleCatalogue.published() : made;
    }

    @ParameterizedTest
    @FieldSource("OPERATIONS")
    void without_a_good_token_nobody_is_let_in(String operation) {
        call(given(), operation, 401);
        for (var token : List.of(
                Tokens.garbage(),
                Tokens.unsigned("quantri", "admin@QT"),
                Tokens.expired("quantri", "admin@QT"),
                Tokens.foreign("quantri", "admin@QT"),
                Tokens.forAudience("account", "quantri", "admin@QT"),
                Tokens.fromIssuer("https://elsewhere.example/realms/chiso", "quantri", "admin@QT"))) {
            call(given().auth().oauth2(token), operation, 401);
        }
    }

    @ParameterizedTest
    @FieldSource("GUARDED")
    void without_a_grant_nothing_is_shown_or_changed(String operation) {
        call(given().auth().oauth2(Tokens.of("nobody")), operation, 403);
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    void a_grant_that_edits_nothing_changes_nothing(String operation) {
        for (var grant :
                List.of("viewer@QT", "leader@QT", "organiser@QT", "appraiser@QT", "portal@QT", "scoring-officer@QT")) {
            call(given().auth().oauth2(Tokens.of("reader", grant)), operation, 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/metrics"})
    void health_and_metrics_are_open_on_the_management_port(String path) {
        given().get(URI.create(management.toString()).resolve(path)).then().statusCode(200);
    }

    @Test
    void the_api_is_not_on_the_management_port_nor_management_on_the_api() {
        given().get(URI.create(management.toString()).resolve("/api/v1/units"))
                .then()
                .statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }

    private static void call(RequestSpecification caller, String operation, int status) {
        var parts = operation.split(" ");
        var path = parts[1].replace("{unit}", made.units().district())
                .replace("{set}", made.set())
                .replace("{group}", made.group())
                .replace("{responsibility}", made.responsibility())
                .replace("{indicator}", made.indicator());
        caller.header("Accept-Language", "en")
                .contentType("application/json")
                .header("If-Match", "\"99\"")
                .body(parts[0].equals("GET") || parts[0].equals("DELETE") ? "" : body(path))
                .request(Method.valueOf(parts[0]), "/api/v1" + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }

    /** Valid as such, so that only the caller can be what is wrong. */
    private static String body(String path) {
        var units = made.units();
        return switch (path.replaceAll("/[0-9a-f-]{36}", "")) {
            case "/units" -> SampleCatalogue.unitBody("QT.VL", "UBND huyện Vĩnh Linh", "DISTRICT", units.province());
            case "/units/mergers" ->
                reorganisation("\"predecessors\":[" + named(units.office()) + "," + named(units.homeAffairs())
                        + "],\"successor\":" + successor("QT.VL.X"));
            case "/units/divisions" ->
                reorganisation("\"predecessor\":" + named(units.office()) + ",\"successors\":[" + successor("QT.VL.X")
                        + "," + successor("QT.VL.Y") + "]");
            case "/units/renamings" ->
                reorganisation("\"units\":[" + named(units.office()).replace("}", ",\"name\":\"Văn phòng\"}") + "]");
            case "/units/abolitions" -> reorganisation("\"units\":[" + named(units.office()) + "]");
            case "/unit-groups" -> SampleCatalogue.groupBody("QT.PHONG", units.province());
            case "/criteria-sets" -> SampleCatalogue.setBody(units.province());
            case "/criteria-sets/copies" -> SampleCatalogue.copyBody(units.province(), false);
            case "/criteria-sets/waivers" ->
                "{\"rule\":\"code-order\",\"pointer\":\"/nodes/1/code\",\"reason\":\"Thử\"}";
            case "/criteria-sets/nodes" -> "[" + SampleCatalogue.leaf("I", "1") + "]";
            case "/criteria-sets/mappings" -> "{\"othersKeepCode\":true,\"entries\":[]}";
            case "/criteria-sets/publication" -> "";
            case "/criteria-sets/withdrawal" -> "{\"reason\":\"Thử\"}";
            case "/responsibilities" -> responsibility();
            case "/responsibilities/batches" -> "{\"items\":[" + responsibility() + "]}";
            case "/responsibilities/ending" -> "{\"to\":\"2024-01-01\"}";
            case "/indicators" -> SampleCatalogue.indicatorBody("TASK_PUNCTUALITY");
            default -> throw new IllegalArgumentException(path);
        };
    }

    private static String reorganisation(String what) {
        return "{\"effectiveOn\":\"2025-07-01\",\"decision\":{\"number\":\"1\",\"date\":\"2025-06-16\","
                + "\"issuerUnitId\":\"" + made.units().province() + "\"}," + what + "}";
    }

    private static String named(String unit) {
        return "{\"id\":\"" + unit + "\",\"version\":0}";
    }

    private static String successor(String code) {
        return "{\"code\":\"" + code + "\",\"name\":\"Phòng\",\"type\":\"DIVISION\",\"parentId\":\""
                + made.units().district() + "\"}";
    }

    private static String responsibility() {
        return SampleCatalogue.responsibilityBody(
                made.set(), "I.C.3", made.units().district(), made.units().police());
    }
}
