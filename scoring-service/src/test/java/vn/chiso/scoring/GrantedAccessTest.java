package vn.chiso.scoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What organisers, units by responsibility and the portal may see and do beyond the rule. */
@QuarkusTest
class GrantedAccessTest extends OneOfEverything {

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
                .post(imports + "?scorecardId=" + card())
                .then()
                .statusCode(403);
        VinhLinh.as("khach", "unit-head@TG")
                .contentType(type)
                .body(body)
                .post(imports + "?scorecardId=" + card())
                .then()
                .statusCode(404);
        given().contentType(type)
                .body(body)
                .post(imports + "?scorecardId=" + card())
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

    @Test
    void who_reads_a_card_may_suppose_and_a_stranger_finds_none() {
        var body = "{\"scorecardId\":\"%s\",\"hypotheses\":[{\"name\":\"a\"}]}".formatted(card());
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
}
