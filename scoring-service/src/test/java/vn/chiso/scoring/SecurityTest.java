package vn.chiso.scoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.testing.Tokens;

/** Who may see and do what; what one may not see is answered as what does not exist. */
@QuarkusTest
class SecurityTest extends OneOfEverything {

    private static final String NONE = "{}";

    static Stream<String> readings() {
        return Stream.of(
                "/campaigns/CAMPAIGN",
                "/campaigns/CAMPAIGN/progress",
                "/campaigns/CAMPAIGN/reopenings",
                "/scorecards/CARD",
                "/scorecards/CARD/lines",
                "/scorecards/CARD/lines/II",
                "/scorecards/CARD/improvements",
                "/results/RESULT",
                "/results/RESULT/lines",
                "/results/RESULT/deductions",
                "/results/RESULT/classification",
                "/results/RESULT/recovery",
                "/results/RESULT/appendix",
                "/campaigns/PUBLISHED/ranking/export",
                "/scorecards/CARD/export",
                "/campaigns/PUBLISHED/ranking",
                "/results/RESULT/verification",
                "/external-results/EXTERNAL",
                "/evidence/EVIDENCE",
                "/evidence/EVIDENCE/content");
    }

    static Stream<String> lists() {
        return Stream.of(
                "/campaigns",
                "/scorecards",
                "/results",
                "/external-results",
                "/indicator-values",
                "/consistency-checks",
                "/evidence");
    }

    static Stream<String> changes() {
        return Stream.of(
                "/campaigns/CAMPAIGN/phase {\"phase\":\"APPRAISAL_1\"}",
                "/campaigns/CAMPAIGN/publication {\"decision\":{\"number\":\"1\",\"date\":\"2024-03-06\"}}",
                "/campaigns/CAMPAIGN/cancellation {\"reason\":\"a\"}",
                "/campaigns/CAMPAIGN/closure {}",
                "/campaigns/CAMPAIGN/reopenings {\"unitId\":\"%s\",\"reason\":\"a\"}".formatted(VinhLinh.DISTRICT),
                "/scorecards/CARD/lines {\"lines\":[{\"code\":\"II\",\"version\":0,\"self\":{}}]}",
                "/results/RESULT/revisions {\"decision\":{\"number\":\"1\",\"date\":\"2024-03-06\"},\"reason\":\"a\","
                        + "\"lines\":[{\"criterionCode\":\"II\",\"points\":40,\"reason\":\"a\"}]}",
                "/scorecards/CARD/approval {}",
                "/scorecards/CARD/submission {}",
                "/scorecards/CARD/withdrawal {}",
                "/scorecards/CARD/fillings {}",
                "/scorecards/CARD/explanations {\"lines\":[]}",
                "/scorecards/CARD/appraisal {\"copySelf\":true}");
    }

    @ParameterizedTest
    @MethodSource("readings")
    void a_reading_is_answered_to_the_district_and_hidden_from_a_stranger(String path) {
        VinhLinh.as("thutruong.vl", "leader@QT.VL").get(url(path)).then().statusCode(200);
        VinhLinh.as("khach", "viewer@TG").get(url(path)).then().statusCode(404).body("code", equalTo("not-found"));
        VinhLinh.as("khach").get(url(path)).then().statusCode(404);
        given().get(url(path)).then().statusCode(401);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_has_nothing_for_a_stranger(String path) {
        VinhLinh.as("khach", "viewer@TG").get(url(path)).then().statusCode(200).body("items", empty());
        given().get(url(path)).then().statusCode(401);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_is_forbidden_to_who_only_reads_and_hidden_from_a_stranger(String pathAndBody) {
        var path = pathAndBody.substring(0, pathAndBody.indexOf(' '));
        var body = pathAndBody.substring(pathAndBody.indexOf(' ') + 1);
        VinhLinh.as("lanhdao", "viewer@QT.VL")
                .header("If-Match", "\"0\"")
                .body(body)
                .post(url(path))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        VinhLinh.as("khach", "viewer@TG", "organiser@TG", "unit-head@TG", "appraiser@TG")
                .header("If-Match", "\"0\"")
                .body(body)
                .post(url(path))
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(body)
                .post(url(path))
                .then()
                .statusCode(401);
    }

    static Stream<String> replacements() {
        var dates = """
                "dates":{"selfScoringFrom":"2023-11-07","selfScoringTo":"2023-12-14","appraisal1To":"2024-01-15",
                         "explanationTo":"2024-01-31","appraisal2To":"2024-02-28"}""";
        return Stream.of(
                "/campaigns/CAMPAIGN/facts/%s {\"source\":\"a\"}".formatted(VinhLinh.DISTRICT),
                "/campaigns/CAMPAIGN/dates {\"reason\":\"a\",%s}".formatted(dates),
                """
                /campaigns/CAMPAIGN {"title":"T","programme":"TASK_COMPLETION","period":"2023","criteriaSetId":"%s",
                 "organiserUnitId":"%s","assessedUnitIds":["%s"],%s}""".formatted(VinhLinh.SET, VinhLinh.PROVINCE, VinhLinh.DISTRICT, dates));
    }

    @ParameterizedTest
    @MethodSource("replacements")
    void a_replacement_is_forbidden_to_who_only_reads_and_hidden_from_a_stranger(String pathAndBody) {
        var path = pathAndBody.substring(0, pathAndBody.indexOf(' '));
        var body = pathAndBody.substring(pathAndBody.indexOf(' ') + 1);
        VinhLinh.head()
                .header("If-Match", "\"1\"")
                .body(body)
                .put(url(path))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        VinhLinh.as("khach", "organiser@TG")
                .header("If-Match", "\"1\"")
                .body(body)
                .put(url(path))
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(body)
                .put(url(path))
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/campaigns",
                "/external-results",
                "/indicator-values",
                "/consistency-checks",
                "/evidence",
                "/simulations"
            })
    void who_is_not_signed_in_makes_nothing(String path) {
        given().contentType(ContentType.JSON).body(NONE).post(url(path)).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/imports/template", "/imports/0190e1a0-0000-7000-8000-000000000999", "/export"})
    void files_of_indicator_values_are_for_who_is_signed_in(String path) {
        given().get(url("/indicator-values" + path)).then().statusCode(401);
    }

    @Test
    void a_token_that_is_not_ours_is_refused() {
        var officer = "scoring-officer@QT.VL";
        for (var token : List.of(
                Tokens.expired("x", officer),
                Tokens.foreign("x", officer),
                Tokens.forAudience("account", "x", officer),
                Tokens.fromIssuer("https://elsewhere.example", "x", officer),
                Tokens.unsigned("x", officer),
                Tokens.garbage())) {
            given().auth().oauth2(token).get(url("/scorecards/CARD")).then().statusCode(401);
        }
    }

    @Test
    void an_unknown_role_grants_nothing() {
        VinhLinh.as("x", "emperor@QT.VL", "viewer", "@QT.VL")
                .get(url("/scorecards/CARD"))
                .then()
                .statusCode(404);
    }

    @Test
    void the_audit_trail_is_for_organisers_and_administrators() {
        VinhLinh.organiser()
                .get(url("/audit/scoring?subjectType=campaign"))
                .then()
                .statusCode(200)
                .body("items", not(empty()))
                .body("items[0].actor", equalTo("tochuc.tinh"))
                .body("items[0].grantUsed", equalTo("organiser@QT"));
        VinhLinh.as("quantri", "admin@TG")
                .get(url("/audit/scoring"))
                .then()
                .statusCode(200)
                .body("items", empty());
        VinhLinh.head().get(url("/audit/scoring")).then().statusCode(200).body("items", empty());
        given().get(url("/audit/scoring")).then().statusCode(401);
    }

    @Test
    void health_is_open_to_everybody() {
        given().get(URI.create(management.toString()).resolve("/q/health/ready"))
                .then()
                .statusCode(200);
        given().get(URI.create(management.toString()).resolve("/q/health/live"))
                .then()
                .statusCode(200);
    }
}
