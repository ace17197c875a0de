package vn.chiso.scoring.indicator.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

/** Values that come and go as spreadsheets. */
@QuarkusTest
class ValueImportTest {

    private static final String IMPORTS = "/api/v1/indicator-values/imports";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private static final String ORGANISER = Tokens.of("tochuc.tinh", "organiser@QT");
    private static final String HEADER =
            "indicator,unit,period,value,numerator,denominator,source,surveyKind,surveyedBy,surveyFrom,surveyTo,sampleSize,documentNumber,documentDate\n";
    private static final String SIPAS =
            "SIPAS,QT.VL,2023,\"82,66\",,,Báo cáo 812/BC-SNV,SIPAS,Sở Nội vụ,2023-10-02,10/11/2023,384,812/BC-SNV,2023-12-05\n";
    private static final String ON_TIME = "ON_TIME,QT.VL,2023,,281,384,Cổng dịch vụ công,,,,,,,\n";

    @BeforeEach
    void two_indicators_are_known() {
        VinhLinh.fresh();
        define(302, "SIPAS");
        define(303, "ON_TIME");
        VinhLinh.awaitRows("select count(*) from indicator_definition", 3);
    }

    @Test
    void the_values_of_a_file_are_recorded_with_their_surveys() {
        var job = checked(HEADER + SIPAS + ON_TIME);
        assertThat(job.getList("faults")).isEmpty();
        assertThat(job.getInt("counts.created")).isEqualTo(2);
        assertThat(VinhLinh.number("select count(*) from indicator_value"))
                .as("a check records nothing")
                .isZero();

        assertThat(applied(job).getString("state")).isEqualTo("APPLIED");

        values("indicator=SIPAS")
                .body("items", hasSize(1))
                .body("items[0].value", equalTo(82.66f))
                .body("items[0].recordedBy", equalTo("tochuc.tinh"))
                .body("items[0].survey.kind", equalTo("SIPAS"))
                .body("items[0].survey.surveyedBy", equalTo("Sở Nội vụ"))
                .body("items[0].survey.to", equalTo("2023-11-10"))
                .body("items[0].survey.sampleSize", equalTo(384))
                .body("items[0].survey.documentNumber", equalTo("812/BC-SNV"));
        values("indicator=ON_TIME")
                .body("items[0].numerator", equalTo(281))
                .body("items[0].denominator", equalTo(384))
                .body("items[0].survey", nullValue());
        assertThat(VinhLinh.number("select count(*) from audit_entry where action = 'indicator-value.recorded'"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void an_export_sent_in_again_changes_nothing(String format) {
        VinhLinh.publish("task.punctuality", VinhLinh.unit(601), "chiso.task.punctuality-changed.v1", """
                {"id":"%s","version":1,"unitId":"%s","unitCode":"QT.VL.TTR","period":"2024","numerator":1,"denominator":2}""".formatted(
                        VinhLinh.unit(601), VinhLinh.unit(108)));
        VinhLinh.awaitRows("select count(*) from indicator_value", 1);
        applied(checked(HEADER + SIPAS + ON_TIME));

        var file = given().auth()
                .oauth2(ORGANISER)
                .get("/api/v1/indicator-values/export?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var again = ended(send(ORGANISER, format.equals("csv") ? CSV : XLSX, file));

        assertThat(again.getList("faults")).isEmpty();
        assertThat(again.getInt("counts.unchanged")).isEqualTo(3);
        applied(again);
        assertThat(VinhLinh.number("select count(*) from indicator_value")).isEqualTo(3);
    }

    @Test
    void another_figure_takes_the_place_of_the_current_one_which_stays_in_the_history() {
        applied(checked(HEADER + SIPAS));
        var job = checked(HEADER + SIPAS.replace("82,66", "83") + ON_TIME);
        assertThat(job.getInt("counts.changed")).isEqualTo(1);
        assertThat(job.getInt("counts.created")).isEqualTo(1);
        applied(job);

        values("indicator=SIPAS").body("items", hasSize(1)).body("items[0].value", equalTo(83));
        values("indicator=SIPAS&history=true")
                .body("items", hasSize(2))
                .body("items[0].current", equalTo(false))
                .body("items[0].survey.sampleSize", equalTo(384));
    }

    @Test
    void every_fault_is_told_at_once_by_row_and_column_and_nothing_is_recorded() {
        var job = checked(HEADER
                + SIPAS
                + SIPAS
                + "GDP,QT.VL,2023,1,,,Nguồn,,,,,,,\n"
                + "ON_TIME,XX.YY,2023,1,,,Nguồn,,,,,,,\n"
                + "ON_TIME,TG,2023,1,,,Nguồn,,,,,,,\n"
                + "TASK_PUNCTUALITY,QT.VL,2023,1,,,Nguồn,,,,,,,\n"
                + "ON_TIME,QT.HH,năm 2023,1,,,Nguồn,SIPAS,,2023-10-02,2023-11-10,0,812,2023-12-05\n"
                + "ON_TIME,QT.HH,2023,1,2,3,Nguồn,,,,,,,\n"
                + "ON_TIME,QT.SNV,2023,,2,0,Nguồn,,,,,,,\n"
                + "ON_TIME,QT.VL.VP,2023,1,,,Nguồn,CITIZENS,Sở,2023-10-02,2023-11-10,5,812,2023-12-05\n"
                + "ON_TIME,QT.VL.NV,2023,1,,,Nguồn,OTHER,Sở,2023-11-10,2023-10-02,5,812,2023-12-05\n"
                + "ON_TIME,QT.VL.TCKH,2023,1,,,Nguồn,OTHER,Sở,2023-10-02,2023-11-10,5,812,2023-09-05\n"
                + "ON_TIME,QT.VL.TNMT,2023,nhiều,,,,,,,,,,\n");

        assertThat(job.getString("state")).isEqualTo("REFUSED");
        assertThat(job.getList("faults.collect { it.row + ' ' + it.column + ' ' + it.code }", String.class))
                .contains(
                        "3 indicator value-named-twice",
                        "4 indicator unknown-indicator",
                        "5 unit unit-out-of-reach",
                        "6 unit unit-out-of-reach",
                        "7 indicator indicator-is-measured",
                        "8 period cell-invalid",
                        "8 surveyedBy cell-invalid",
                        "8 sampleSize cell-invalid",
                        "9 value value-ambiguous",
                        "10 denominator denominator-is-zero",
                        "11 surveyKind cell-not-among",
                        "12 surveyTo survey-ends-before-it-begins",
                        "13 documentDate survey-reported-too-early",
                        "14 source cell-empty");
        assertThat(VinhLinh.number("select count(*) from indicator_value")).isZero();
    }

    @Test
    void whether_a_foreign_unit_has_that_value_is_not_told() {
        applied(checked(HEADER + SIPAS));
        var neighbour = Tokens.of("tochuc.hh", "organiser@QT.HH");

        for (var row : List.of(SIPAS, SIPAS.replace("82,66", "83"))) {
            var job = ended(neighbour, send(neighbour, CSV, bytes(HEADER + row)));

            assertThat(job.getList("faults.code")).isEqualTo(List.of("unit-out-of-reach"));
        }
    }

    @Test
    void a_value_recorded_since_the_file_was_sent_in_is_not_written_over() {
        applied(checked(HEADER + SIPAS));
        var older = checked(HEADER + SIPAS.replace("82,66", "80"));
        applied(checked(HEADER + SIPAS.replace("82,66", "83")));

        var ended = applied(older);

        assertThat(ended.getString("state")).isEqualTo("REFUSED");
        assertThat(ended.getList("faults.code")).isEqualTo(List.of("stale-version"));
        values("indicator=SIPAS").body("items[0].value", equalTo(83));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"to\":\"2023-11-10\"', '\"to\":\"2023-10-01\"', 422, survey-ends-before-it-begins, /survey/to",
        "'\"to\":\"2023-11-10\"', '\"to\":\"2093-11-10\"', 422, survey-not-over, /survey/to",
        "2023-12-05, 2023-10-01, 422, survey-reported-too-early, /survey/documentDate",
        "'\"sampleSize\":384', '\"sampleSize\":0', 400, validation-failed, /survey/sampleSize",
        "812/BC-SNV, ' ', 400, validation-failed, /survey/documentNumber"
    })
    void a_survey_that_cannot_be_is_refused(String good, String bad, int status, String code, String pointer) {
        var body = """
                {"indicator":"SIPAS","unitId":"%s","period":"2023","value":82.66,"source":"Báo cáo",
                 "survey":{"kind":"SIPAS","surveyedBy":"Sở Nội vụ","from":"2023-10-02","to":"2023-11-10",
                           "sampleSize":384,"documentNumber":"812/BC-SNV","documentDate":"2023-12-05"}}""".formatted(VinhLinh.DISTRICT);
        VinhLinh.organiser()
                .body(body)
                .post("/api/v1/indicator-values")
                .then()
                .statusCode(201)
                .body("survey.surveyedBy", equalTo("Sở Nội vụ"));
        VinhLinh.organiser()
                .body(body.replace(good, bad))
                .post("/api/v1/indicator-values")
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors.pointer", containsInAnyOrder(pointer));
    }

    @Test
    void who_records_nothing_sends_in_no_file_and_a_job_is_for_its_author() {
        var viewer = Tokens.of("xem", "viewer@QT");
        send(viewer, CSV, bytes(HEADER)).then().statusCode(403);
        given().auth().oauth2(viewer).get(IMPORTS + "/template").then().statusCode(403);
        given().contentType(CSV).body(bytes(HEADER)).post(IMPORTS).then().statusCode(401);
        var job = send(ORGANISER, CSV, bytes(HEADER + SIPAS));
        given().auth()
                .oauth2(Tokens.of("nguoi.khac", "organiser@QT"))
                .get(job.header("Location"))
                .then()
                .statusCode(404);
    }

    @Test
    void an_export_holds_what_its_reader_sees() {
        applied(checked(HEADER + SIPAS));
        export("viewer@QT.VL").body(containsString("SIPAS,QT.VL,2023"));
        export("viewer@TG").body(not(containsString("SIPAS")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void the_template_is_a_file_without_rows(String format) {
        var template = given().auth()
                .oauth2(ORGANISER)
                .get(IMPORTS + "/template?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var job = ended(send(ORGANISER, format.equals("csv") ? CSV : XLSX, template));
        assertThat(job.getList("faults")).isEmpty();
        assertThat(job.getInt("rowsTotal")).isZero();
    }

    private static ValidatableResponse export(String grant) {
        return given().auth()
                .oauth2(Tokens.of("xem", grant))
                .get("/api/v1/indicator-values/export?format=csv")
                .then()
                .statusCode(200);
    }

    private static JsonPath checked(String text) {
        return ended(send(ORGANISER, CSV, bytes(text)));
    }

    private static Response send(String token, String type, byte[] file) {
        return given().auth().oauth2(token).contentType(type).body(file).post(IMPORTS);
    }

    private static JsonPath applied(JsonPath job) {
        return ended(given().auth()
                .oauth2(ORGANISER)
                .header("If-Match", "\"" + job.getLong("version") + "\"")
                .post(IMPORTS + "/" + job.getString("id") + "/application"));
    }

    private static JsonPath ended(Response accepted) {
        return ended(ORGANISER, accepted);
    }

    private static JsonPath ended(String author, Response accepted) {
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        return await().atMost(RealParts.PATIENCE)
                .until(
                        () -> given().auth()
                                .oauth2(author)
                                .get(accepted.header("Location"))
                                .jsonPath(),
                        job -> !job.getString("state").endsWith("ING"));
    }

    private static ValidatableResponse values(String query) {
        return given().auth()
                .oauth2(ORGANISER)
                .get("/api/v1/indicator-values?" + query)
                .then()
                .statusCode(200);
    }

    private static void define(int number, String code) {
        VinhLinh.publish(
                "criteria.indicator", VinhLinh.unit(number), "chiso.criteria.indicator-defined.v1", """
                {"id":"%s","version":0,"code":"%s","name":"%s","unitOfMeasure":"%%","direction":"HIGHER_IS_BETTER",
                 "scale":2,"sourceSystem":null}""".formatted(
                                VinhLinh.unit(number), code, code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
