package vn.chiso.scoring;

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
import vn.chiso.scoring.consistency.Checks;
import vn.chiso.scoring.evidence.Library;
import vn.chiso.scoring.evidence.Samples;
import vn.chiso.testing.AccessMatrix;
import vn.chiso.testing.AccessMatrix.Sample;
import vn.chiso.testing.AccessTable;

/** Every operation × every role × own and foreign unit, held in {@code contracts/access.csv}. */
@QuarkusTest
class AccessMatrixTest {

    private static final String API = "/api/v1";
    private static final String DECISION = "\"decision\":{\"number\":\"1/QĐ\",\"date\":\"2024-03-06\"}";

    @TestHTTPResource(management = true)
    URL management;

    @Test
    void who_gets_how_far_is_what_was_reviewed() {
        var made = OneOfEverything.things();
        var matrix = new AccessMatrix(URI.create("http://localhost:" + RestAssured.port), contract(), units(), "TG");

        things(matrix, made);
        reads(matrix, made);
        campaigns(matrix);
        cards(matrix, made.card());
        values(matrix);
        AccessTable.assertReviewed(matrix);
    }

    private static void things(AccessMatrix matrix, OneOfEverything.Things made) {
        String check = Checks.officer()
                .body(Checks.DOCUMENT)
                .post(API + "/consistency-checks")
                .path("id");
        matrix.parameter(API + "/campaigns/{id}", made.campaign())
                .parameter(API + "/campaigns/{id}/facts/{unitId}", VinhLinh.DISTRICT)
                .parameter(API + "/scorecards/{id}", made.card())
                .parameter(API + "/scorecards/{id}/lines/{code}", "II")
                .parameter(API + "/results/{id}", made.result())
                .parameter(API + "/portal/results/{id}", made.result())
                .parameter(API + "/external-results/{id}", made.external())
                .parameter(API + "/evidence/{id}", Library.entered("Báo cáo.pdf", Samples.pdf("báo cáo")))
                .parameter(API + "/consistency-checks/{id}", check);
    }

    private static void reads(AccessMatrix matrix, OneOfEverything.Things made) {
        matrix.sample("GET " + API + "/results/{id}/comparison", query("with=" + made.published()))
                .sample("GET " + API + "/results/{id}/appendix", query("format=xlsx"))
                .sample("GET " + API + "/scorecards/{id}/export", query("format=xlsx"))
                .sample("POST " + API + "/simulations", body("""
                        {"scorecardId":"%s","hypotheses":[{"name":"a"}]}""".formatted(made.card())));
    }

    private static void campaigns(AccessMatrix matrix) {
        var draft = """
                {"title":"a","programme":"TASK_COMPLETION","period":"2023","criteriaSetId":"%s","organiserUnitId":"%s",
                 "assessedUnitIds":["%s"],"dates":{"selfScoringFrom":"2023-11-07","selfScoringTo":"2023-12-14",
                 "appraisal1To":"2024-01-15","explanationTo":"2024-01-31","appraisal2To":"2024-02-28"}}""".formatted(VinhLinh.SET, VinhLinh.PROVINCE, VinhLinh.DISTRICT);
        var dates = draft.substring(draft.indexOf("{\"selfScoringFrom\""), draft.length() - 1);
        matrix.sample("POST " + API + "/campaigns", body(draft))
                .sample("PUT " + API + "/campaigns/{id}", body(draft))
                .sample("PUT " + API + "/campaigns/{id}/dates", body("{\"reason\":\"a\",\"dates\":" + dates + "}"))
                .sample("POST " + API + "/campaigns/{id}/phase", body("{\"phase\":\"APPRAISAL_1\"}"))
                .sample("POST " + API + "/campaigns/{id}/publication", body("{" + DECISION + "}"))
                .sample("POST " + API + "/campaigns/{id}/cancellation", body("{\"reason\":\"a\"}"))
                .sample("POST " + API + "/campaigns/{id}/reopenings", body("""
                        {"unitId":"%s","reason":"a"}""".formatted(VinhLinh.DISTRICT)))
                .sample("PUT " + API + "/campaigns/{id}/facts/{unitId}", body("""
                        {"tasks":{"assigned":1,"done":1,"late":0},"source":"a"}"""))
                .sample("POST " + API + "/results/{id}/revisions", body("{" + DECISION + """
                        ,"reason":"a","lines":[{"criterionCode":"II","points":40,"reason":"a"}]}"""));
    }

    private static void cards(AccessMatrix matrix, String card) {
        var sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        matrix.sample("POST " + API + "/scorecards/{id}/lines", body("""
                        {"lines":[{"code":"II","version":999999,"self":{}}]}"""))
                .sample("POST " + API + "/scorecards/{id}/explanations", body("{\"lines\":[]}"))
                .sample("POST " + API + "/scorecards/{id}/appraisal", body("{\"copySelf\":true}"))
                .sample("PUT " + API + "/scorecards/{id}/lines/{code}/self", body("{\"inputs\":{\"percent\":90}}"))
                .sample("PUT " + API + "/scorecards/{id}/lines/{code}/appraisal", body("""
                        {"points":1,"reason":"a","causeCode":"A"}"""))
                .sample("POST " + API + "/scorecards/imports", new Sample("?scorecardId=" + card, sheet, "no workbook"))
                .sample("PUT " + API + "/evidence/{id}/reports/{assignmentId}", body("{\"unitIds\":[]}"))
                .sample("POST " + API + "/consistency-checks", body(Checks.DOCUMENT))
                .sample("POST " + API + "/consistency-checks/{id}/waivers", body("""
                        {"rule":"SCORE_NOT_DERIVABLE","pointer":"/criteria/0/points","reason":"a"}"""))
                .sample(
                        "POST " + API + "/evidence",
                        new Sample(
                                "?name=a.pdf&unitId=" + VinhLinh.DISTRICT, "application/octet-stream", "no document"));
    }

    private static void values(AccessMatrix matrix) {
        var external = """
                {"sourceId":"m","assessedAgency":"QT.VL","programme":"TASK_COMPLETION","period":"2023",
                 "decision":{"number":"1","date":"2024-03-06","issuerAgency":"QT"},"class":"GOOD"}""";
        matrix.sample("POST " + API + "/indicator-values", body("""
                        {"indicator":"MATRIX","unitId":"%s","period":"2023","value":1,"source":"a"}""".formatted(VinhLinh.DISTRICT)))
                .sample("POST " + API + "/external-results", body("""
                        {"assessedUnitId":"%s","programme":"TASK_COMPLETION","period":"2023",%s,"class":"GOOD"}""".formatted(
                                VinhLinh.DISTRICT,
                                DECISION.replace("}", ",\"issuerUnitId\":\"%s\"}".formatted(VinhLinh.PROVINCE)))))
                .sample("POST " + API + "/portal/external-results", body(external))
                .sample("POST " + API + "/portal/indicator-values", body("""
                        {"rows":[{"indicator":"MATRIX","agency":"QT.VL","period":"2023","value":1,"source":"a"}]}"""));
        VinhLinh.publish("criteria.indicator", VinhLinh.unit(391), "chiso.criteria.indicator-defined.v1", """
                {"id":"%s","version":1,"code":"MATRIX","name":"a","unitOfMeasure":"a","direction":"NONE","scale":2}""".formatted(
                        VinhLinh.unit(391)));
        VinhLinh.awaitRows("select count(*) from indicator_definition where code = 'MATRIX'", 1);
    }

    private static Map<String, String> units() {
        var units = new HashMap<String, String>();
        AccessMatrix.ROLES.forEach(role -> units.put(role, "QT.VL"));
        for (var role : new String[] {"admin", "catalogue-editor", "organiser", "portal"}) {
            units.put(role, "QT");
        }
        units.put("appraiser", "QT.SNV");
        return units;
    }

    private Map<String, Object> contract() {
        return given().accept("application/json")
                .get(URI.create(management.toString()).resolve("/q/openapi"))
                .jsonPath()
                .getMap("");
    }
}
