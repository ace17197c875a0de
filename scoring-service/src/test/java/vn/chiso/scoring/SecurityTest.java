package vn.chiso.scoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.scoring.evidence.Library;
import vn.chiso.scoring.evidence.Samples;
import vn.chiso.testing.Tokens;

/** Who may see and do what; what one may not see is answered as what does not exist. */
@QuarkusTest
class SecurityTest {

    private static final String NONE = "{}";

    private static String campaign;
    private static String card;
    private static String result;
    private static String external;
    private static String published;
    private static String evidence;

    @TestHTTPResource(management = true)
    URL management;

    @BeforeEach
    void there_is_one_of_everything() {
        if (result == null) {
            VinhLinh.fresh();
            result = Journey.toResult();
            published = VinhLinh.head().get("/api/v1/results/" + result).path("campaignId");
            external = Journey.externalResult();
            evidence = Library.entered("Báo cáo.pdf", Samples.pdf("báo cáo"));
            campaign = Journey.opened();
            card = Journey.card(campaign);
        }
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"/campaigns/CAMPAIGN/facts", "/campaigns/CAMPAIGN/facts/DISTRICT"})
    void what_the_organiser_knows_of_units_is_for_him_alone(String path) {
        VinhLinh.organiser().get(url(path)).then().statusCode(200);
        VinhLinh.as("thutruong.vl", "leader@QT.VL").get(url(path)).then().statusCode(403);
        VinhLinh.as("khach", "organiser@TG").get(url(path)).then().statusCode(404);
        given().get(url(path)).then().statusCode(401);
    }

    @Test
    void all_lines_of_a_campaign_are_for_who_sees_all_its_cards() {
        VinhLinh.organiser().get(url("/campaigns/CAMPAIGN/export")).then().statusCode(200);
        VinhLinh.as("thutruong.vl", "leader@QT.VL")
                .get(url("/campaigns/CAMPAIGN/export"))
                .then()
                .statusCode(403);
        VinhLinh.as("khach", "organiser@TG")
                .get(url("/campaigns/CAMPAIGN/export"))
                .then()
                .statusCode(404);
        given().get(url("/campaigns/CAMPAIGN/export")).then().statusCode(401);
    }

    @Test
    void a_card_is_sent_in_by_who_may_score_it() {
        var imports = url("/scorecards/imports");
        var type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        var body = new byte[] {1};
        VinhLinh.as("lanhdao", "viewer@QT.VL")
                .contentType(type)
                .body(body)
                .post(imports + "?scorecardId=" + card)
                .then()
                .statusCode(403);
        VinhLinh.as("khach", "unit-head@TG")
                .contentType(type)
                .body(body)
                .post(imports + "?scorecardId=" + card)
                .then()
                .statusCode(404);
        given().contentType(type)
                .body(body)
                .post(imports + "?scorecardId=" + card)
                .then()
                .statusCode(401);
        var unknown = imports + "/0190e1a0-0000-7000-8000-000000000999";
        given().get(unknown).then().statusCode(401);
        given().post(unknown + "/application").then().statusCode(401);
        VinhLinh.head().get(unknown).then().statusCode(404);
    }

    @Test
    void a_ranking_before_its_time_is_not_even_shown_to_the_organiser() {
        VinhLinh.organiser()
                .get(url("/campaigns/CAMPAIGN/ranking?stage=SELF"))
                .then()
                .statusCode(409)
                .body("code", equalTo("stage-not-reached"));
        VinhLinh.as("thutruong.vl", "leader@QT.VL")
                .get(url("/campaigns/CAMPAIGN/ranking?stage=SELF"))
                .then()
                .statusCode(403);
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

    @Test
    void who_reads_a_card_may_suppose_and_a_stranger_finds_none() {
        var body = "{\"scorecardId\":\"%s\",\"hypotheses\":[{\"name\":\"a\"}]}".formatted(card);
        VinhLinh.as("lanhdao", "viewer@QT.VL")
                .body(body)
                .post(url("/simulations"))
                .then()
                .statusCode(200);
        for (var grants : new String[][] {{"organiser@TG", "unit-head@TG"}, {"portal@QT"}, {}}) {
            VinhLinh.as("khach", grants)
                    .body(body)
                    .post(url("/simulations"))
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
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
    void who_records_no_value_sends_in_no_file_of_values() {
        given().contentType("text/csv")
                .body("indicator")
                .post(url("/indicator-values/imports"))
                .then()
                .statusCode(401);
        VinhLinh.as("lanhdao", "viewer@QT.VL", "appraiser@QT")
                .contentType("text/csv")
                .body("indicator")
                .post(url("/indicator-values/imports"))
                .then()
                .statusCode(403);
        VinhLinh.as("lanhdao", "viewer@QT.VL", "appraiser@QT")
                .get(url("/indicator-values/imports/template"))
                .then()
                .statusCode(403);
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
    void only_the_organiser_of_the_unit_makes_a_campaign() {
        var body = """
                {"title":"T","programme":"TASK_COMPLETION","period":"2023","criteriaSetId":"%s","organiserUnitId":"%s",
                 "assessedUnitIds":["%s"],"dates":{"selfScoringFrom":"2023-11-07","selfScoringTo":"2023-12-14",
                 "appraisal1To":"2024-01-15","explanationTo":"2024-01-31","appraisal2To":"2024-02-28"}}""".formatted(VinhLinh.SET, VinhLinh.PROVINCE, VinhLinh.DISTRICT);
        VinhLinh.as("lanhdao.tinh", "leader@QT")
                .body(body)
                .post(url("/campaigns"))
                .then()
                .statusCode(403);
        VinhLinh.as("dieuphoi.vl", "organiser@QT.VL")
                .body(body)
                .post(url("/campaigns"))
                .then()
                .statusCode(404);
    }

    @Test
    void an_organiser_assesses_no_unit_outside_his_scope() {
        VinhLinh.organiser()
                .body("""
                        {"title":"T","programme":"TASK_COMPLETION","period":"2023","criteriaSetId":"%s","organiserUnitId":"%s",
                         "assessedUnitIds":["%s","%s"],"dates":{"selfScoringFrom":"2023-11-07","selfScoringTo":"2023-12-14",
                         "appraisal1To":"2024-01-15","explanationTo":"2024-01-31","appraisal2To":"2024-02-28"}}""".formatted(VinhLinh.SET, VinhLinh.PROVINCE, VinhLinh.DISTRICT, VinhLinh.unit(111)))
                .post(url("/campaigns"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-unit"))
                .body("errors[0].pointer", equalTo("/assessedUnitIds/1"));
    }

    @Test
    void a_unit_sees_only_the_lines_that_it_answers_for() {
        var police = VinhLinh.as("canbo.ca", "scoring-officer@CA.VL");
        police.get(url("/scorecards/CARD/lines"))
                .then()
                .statusCode(200)
                .body("items.criterionCode", containsInAnyOrder("I.C.3", "I.C.6"));
        VinhLinh.as("canbo.ca", "scoring-officer@CA.VL")
                .get(url("/scorecards/CARD/lines/II"))
                .then()
                .statusCode(404);
        VinhLinh.as("canbo.ca", "scoring-officer@CA.VL")
                .get(url("/scorecards/CARD"))
                .then()
                .statusCode(200)
                .body("selfPoints", nullValue());
        VinhLinh.as("canbo.ca", "scoring-officer@CA.VL")
                .get(url("/scorecards?campaignId=CAMPAIGN"))
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void who_reads_a_line_by_responsibility_scores_it_only_as_officer_or_head() {
        VinhLinh.as("lanhdao.ca", "leader@CA.VL")
                .header("If-Match", "\"0\"")
                .body("{\"inputs\":{\"satisfied\":3}}")
                .put(url("/scorecards/CARD/lines/I.C.6/self"))
                .then()
                .statusCode(403);
        VinhLinh.as("thamdinh.tinh", "appraiser@QT.SNV")
                .header("If-Match", "\"0\"")
                .body("{\"inputs\":{\"satisfied\":3}}")
                .put(url("/scorecards/CARD/lines/I.C.6/self"))
                .then()
                .statusCode(403);
        VinhLinh.as("canbo.vp", "scoring-officer@QT.VL.VP")
                .header("If-Match", "\"0\"")
                .body("{\"inputs\":{\"satisfied\":3}}")
                .put(url("/scorecards/CARD/lines/I.C.6/self"))
                .then()
                .statusCode(404);
    }

    @Test
    void the_portal_reads_what_is_published_and_nothing_else() {
        VinhLinh.as("portal", "portal@QT").get(url("/results/RESULT")).then().statusCode(200);
        VinhLinh.as("portal", "portal@QT").get(url("/scorecards/CARD")).then().statusCode(404);
        VinhLinh.as("portal", "portal@QT")
                .get(url("/scorecards"))
                .then()
                .statusCode(200)
                .body("items", empty());
        VinhLinh.as("portal", "portal@QT")
                .get(url("/campaigns"))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void a_responsible_unit_reads_the_published_result() {
        VinhLinh.as("canbo.ca", "scoring-officer@CA.VL")
                .get(url("/results/RESULT/deductions"))
                .then()
                .statusCode(200);
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

    private static String url(String path) {
        return "/api/v1"
                + path.replace("CAMPAIGN", String.valueOf(campaign))
                        .replace("PUBLISHED", String.valueOf(published))
                        .replace("DISTRICT", VinhLinh.DISTRICT)
                        .replace("CARD", String.valueOf(card))
                        .replace("RESULT", String.valueOf(result))
                        .replace("EXTERNAL", String.valueOf(external))
                        .replace("EVIDENCE", String.valueOf(evidence));
    }
}
