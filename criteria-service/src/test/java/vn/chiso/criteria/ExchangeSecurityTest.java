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

/** Who is let in to what comes and goes as spreadsheets at all. */
@QuarkusTest
class ExchangeSecurityTest {

    static final List<String> OPERATIONS = List.of(
            "POST /criteria-sets/imports",
            "GET /criteria-sets/imports/template",
            "GET /criteria-sets/{set}/export",
            "POST /calendars/imports",
            "GET /calendars/imports/template",
            "GET /calendars/2025/export",
            "POST /units/imports",
            "GET /units/imports/template",
            "GET /units/export",
            "POST /responsibilities/imports",
            "GET /responsibilities/imports/template",
            "GET /responsibilities/export");

    /** A job is its author's; for everybody else it does not exist. */
    static final List<String> JOBS = List.of(
            "GET /criteria-sets/imports/{set}",
            "POST /criteria-sets/imports/{set}/application",
            "GET /calendars/imports/{set}",
            "POST /calendars/imports/{set}/application",
            "GET /units/imports/{set}",
            "POST /units/imports/{set}/application",
            "GET /responsibilities/imports/{set}",
            "POST /responsibilities/imports/{set}/application");

    private static String set;

    @BeforeEach
    void catalogue() {
        if (set == null) {
            set = SampleCatalogue.published(SampleCatalogue.fresh().province());
            SampleRules.calendar(2025);
        }
    }

    @ParameterizedTest
    @FieldSource({"OPERATIONS", "JOBS"})
    void without_a_good_token_nobody_is_let_in(String operation) {
        call(given(), operation, 401);
        for (var token : List.of(
                Tokens.garbage(), Tokens.expired("quantri", "admin@QT"), Tokens.foreign("quantri", "admin@QT"))) {
            call(given().auth().oauth2(token), operation, 401);
        }
    }

    @ParameterizedTest
    @FieldSource("OPERATIONS")
    void without_a_grant_nothing_comes_or_goes(String operation) {
        call(given().auth().oauth2(Tokens.of("nobody")), operation, 403);
    }

    @ParameterizedTest
    @FieldSource("JOBS")
    void a_job_of_another_person_does_not_exist(String operation) {
        call(given().auth().oauth2(SampleCatalogue.PROVINCE_EDITOR), operation, 404);
    }

    private static void call(RequestSpecification caller, String operation, int status) {
        var parts = operation.split(" ");
        var request = caller.header("Accept-Language", "en").header("If-Match", "\"0\"");
        if (parts[1].endsWith("/imports")) {
            request.contentType(SampleImports.CSV)
                    .body("code,title\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        request.request(Method.valueOf(parts[0]), "/api/v1" + parts[1].replace("{set}", set))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }
}
