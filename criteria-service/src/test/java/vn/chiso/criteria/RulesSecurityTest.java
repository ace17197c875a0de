package vn.chiso.criteria;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.chiso.testing.Tokens;

/** Who is let in to regulations and calendars at all. */
@QuarkusTest
class RulesSecurityTest {

    static final List<String> OPERATIONS = List.of(
            "POST /regulations",
            "GET /regulations",
            "GET /regulations/{regulation}",
            "PUT /regulations/{regulation}",
            "DELETE /regulations/{regulation}",
            "GET /regulations/{regulation}/findings",
            "POST /regulations/{regulation}/publication",
            "POST /regulations/{regulation}/withdrawal",
            "POST /calendars",
            "GET /calendars",
            "GET /calendars/2025",
            "PUT /calendars/2025",
            "GET /calendars/2025/revisions",
            "GET /calendars/2025/days",
            "GET /calendars/working-days?from=2025-04-25&days=1");

    static final List<String> CHANGES = OPERATIONS.stream()
            .filter(operation -> !operation.startsWith("GET"))
            .toList();

    private static SampleCatalogue.Units units;
    private static String regulation;

    @BeforeEach
    void catalogue() {
        if (units == null) {
            units = SampleCatalogue.fresh();
            regulation = SampleRules.published(units.province());
            SampleRules.calendar(2025);
        }
    }

    @ParameterizedTest
    @FieldSource("OPERATIONS")
    void without_a_good_token_nobody_is_let_in(String operation) {
        call(given(), operation, 401);
        for (var token : List.of(
                Tokens.garbage(),
                Tokens.unsigned("quantri", "admin@QT"),
                Tokens.expired("quantri", "admin@QT"),
                Tokens.foreign("quantri", "admin@QT"))) {
            call(given().auth().oauth2(token), operation, 401);
        }
    }

    @ParameterizedTest
    @FieldSource("OPERATIONS")
    void without_a_grant_nothing_is_shown_or_changed(String operation) {
        call(given().auth().oauth2(Tokens.of("nobody")), operation, 403);
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    void a_grant_that_edits_nothing_changes_nothing(String operation) {
        for (var grant : List.of("viewer@QT", "leader@QT", "organiser@QT", "portal@QT", "catalogue-editor@QT.VL")) {
            call(given().auth().oauth2(Tokens.of("reader", grant)), operation, 403);
        }
    }

    private static void call(RequestSpecification caller, String operation, int status) {
        var parts = operation.split(" ");
        var path = parts[1].replace("{regulation}", regulation);
        caller.contentType("application/json")
                .header("If-Match", "\"99\"")
                .body(parts[0].equals("GET") ? "" : body(parts[0], path))
                .request(Method.valueOf(parts[0]), "/api/v1" + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }

    /** Valid as such, so that only the caller can be what is wrong. */
    private static String body(String method, String path) {
        var entry = SampleRules.entry("2025-01-01", "HOLIDAY");
        if (path.endsWith("/publication") || method.equals("DELETE")) {
            return "";
        }
        if (path.endsWith("/withdrawal")) {
            return "{\"reason\":\"Thử\"}";
        }
        if (path.startsWith("/regulations")) {
            return SampleRules.regulationBody(units.province());
        }
        return method.equals("PUT") ? SampleRules.says(entry) : SampleRules.calendarBody(2025, entry);
    }
}
