package vn.chiso.scoring.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.VinhLinh;

/** What the portal of the province pushes: values row by row, results of superior bodies once. */
@QuarkusTest
class PortalPushTest {

    private static boolean known;

    @BeforeEach
    void the_catalogue_is_known() {
        if (!known) {
            VinhLinh.fresh();
            VinhLinh.publish(
                    "criteria.indicator", VinhLinh.unit(390), "chiso.criteria.indicator-defined.v1", """
                    {"id":"%s","version":1,"code":"PORTAL_SIPAS","name":"Chỉ số hài lòng","unitOfMeasure":"%%",
                     "direction":"HIGHER_IS_BETTER","scale":2}""".formatted(
                                    VinhLinh.unit(390)));
            VinhLinh.awaitRows("select count(*) from indicator_definition where code = 'PORTAL_SIPAS'", 1);
            known = true;
        }
    }

    @Test
    void sound_rows_are_recorded_whatever_the_others_are_like() {
        var pushed = push("""
                {"rows":[
                  {"indicator":"PORTAL_SIPAS","agency":"H50.15","period":"2031","value":82.66,"source":"Cổng tỉnh"},
                  {"indicator":"NOBODY_KNOWS","agency":"H50.15","period":"2031","value":1,"source":"Cổng tỉnh"},
                  {"indicator":"PORTAL_SIPAS","agency":"H99.99","period":"2031","value":1,"source":"Cổng tỉnh"},
                  {"indicator":"PORTAL_SIPAS","agency":"TG","period":"2031","value":1,"source":"Cổng tỉnh"},
                  {"indicator":"PORTAL_SIPAS","agency":"H50.15","period":"soon","value":1,"source":" "},
                  {"indicator":"PORTAL_SIPAS","agency":"000.00.15.H50","period":"2031","value":9,"source":"Cổng tỉnh"},
                  {"indicator":"PORTAL_SIPAS","agency":"H50","period":"2031","numerator":4,"denominator":0,"source":"a"}
                ]}""");

        pushed.then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refused", equalTo(6))
                .body("rows.row", contains(0, 1, 2, 3, 4, 5, 6))
                .body("rows[0].outcome", equalTo("CREATED"))
                .body("rows[0].valueId", notNullValue())
                .body("rows[1].errors[0].code", equalTo("unknown-indicator"))
                .body("rows[1].errors[0].pointer", equalTo("/rows/1/indicator"))
                .body("rows[2].errors[0].code", equalTo("unit-out-of-reach"))
                .body("rows[2].errors[0].pointer", equalTo("/rows/2/agency"))
                .body("rows[3].errors[0].code", equalTo("unit-out-of-reach"))
                .body("rows[4].errors.pointer", contains("/rows/4/period", "/rows/4/source"))
                .body("rows[5].errors[0].code", equalTo("value-named-twice"))
                .body("rows[6].errors[0].code", equalTo("denominator-is-zero"));
        VinhLinh.organiser()
                .get("/api/v1/indicator-values?period=2031")
                .then()
                .body("items", hasSize(1))
                .body("items[0].unitId", equalTo(VinhLinh.DISTRICT))
                .body("items[0].recordedBy", equalTo("service-account-chiso-portal"));
    }

    @Test
    void pushed_again_a_value_stays_and_another_takes_its_place() {
        var first = value("2032", "70");
        String id = push(first)
                .then()
                .body("rows[0].outcome", equalTo("CREATED"))
                .extract()
                .path("rows[0].valueId");

        push(first)
                .then()
                .body("unchanged", equalTo(1))
                .body("rows[0].outcome", equalTo("UNCHANGED"))
                .body("rows[0].valueId", equalTo(id));
        push(value("2032", "71.5"))
                .then()
                .body("rows[0].outcome", equalTo("CHANGED"))
                .body("rows[0].replaces", equalTo(id));
        assertThat(VinhLinh.number("select count(*) from indicator_value where period = '2032'"))
                .isEqualTo(2);
        assertThat(VinhLinh.number("select count(*) from audit_entry where subject_id = '" + id
                        + "' and grant_used = 'portal@QT' and action = 'indicator-value.recorded'"))
                .isEqualTo(1);
    }

    @Test
    void a_value_has_no_more_decimals_than_its_indicator() {
        push(value("2035", "70.125"))
                .then()
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("rows[0].errors[0].code", equalTo("value-too-precise"))
                .body("rows[0].errors[0].pointer", equalTo("/rows/0/value"));
        push(value("2035", "70.1200")).then().statusCode(200).body("created", equalTo(1));
    }

    @Test
    void two_pushes_of_the_same_at_the_same_time_record_it_once() throws Exception {
        var body = value("2033", "50");
        Callable<Integer> pushing = () -> push(body).statusCode();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var answer : both.invokeAll(java.util.List.of(pushing, pushing))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(VinhLinh.number("select count(*) from indicator_value where period = '2033'"))
                .isEqualTo(1);
    }

    @Test
    void a_request_without_rows_or_with_too_many_is_refused() {
        push("{\"rows\":[]}").then().statusCode(400).body("errors[0].pointer", equalTo("/rows"));
        push("{\"rows\":[null]}").then().statusCode(400);
        push("{\"rows\":[{\"value\":\"many\"}]}").then().statusCode(400).body("code", equalTo("malformed-body"));
        push("{\"rows\":[{}]}")
                .then()
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("rows[0].errors.pointer", hasItem("/rows/0/agency"));
    }

    @Test
    void people_do_not_push() {
        VinhLinh.organiser()
                .body(value("2034", "1"))
                .post("/api/v1/portal/indicator-values")
                .then()
                .statusCode(403)
                .body("errors[0].detail", equalTo("portal"));
        VinhLinh.organiser()
                .body(external("no", "1"))
                .post("/api/v1/portal/external-results")
                .then()
                .statusCode(403);
    }

    @Test
    void a_published_external_result_is_taken_once_however_often_it_comes() {
        var source = UUID.randomUUID().toString();
        String id = pushResult(external(source, "94.74"))
                .then()
                .statusCode(201)
                .body("created", equalTo(true))
                .extract()
                .path("externalResultId");

        pushResult(external(source, "94.74"))
                .then()
                .statusCode(200)
                .body("created", equalTo(false))
                .body("externalResultId", equalTo(id));
        pushResult(external(source, "95"))
                .then()
                .statusCode(409)
                .body("code", equalTo("source-id-reused"))
                .body("errors[0].pointer", equalTo("/sourceId"));
        VinhLinh.organiser()
                .get("/api/v1/external-results/" + id)
                .then()
                .statusCode(200)
                .body("assessedUnitId", equalTo(VinhLinh.DISTRICT))
                .body("organiserUnitId", equalTo(VinhLinh.PROVINCE))
                .body("lines", hasSize(1));
        assertThat(VinhLinh.number("select count(*) from outbox_event where event_key = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void an_id_is_the_partners_own_whatever_its_grants_are_by_then() {
        var source = UUID.randomUUID().toString();
        String id = pushResult(external(source, "94.74"), "portal@QT", "portal@QT.VL")
                .then()
                .statusCode(201)
                .extract()
                .path("externalResultId");

        isTaken(pushResult(external(source, "94.74"), "portal@QT.VL", "portal@QT"), id);
        isTaken(pushResult(external(source, "94.74"), "portal@QT.VL"), id);
        pushResult(external(source, "95"), "portal@QT.VL")
                .then()
                .statusCode(409)
                .body("code", equalTo("source-id-reused"));
    }

    @Test
    void what_another_account_of_the_unit_sent_is_not_taken_again() {
        var source = UUID.randomUUID().toString();
        String id = pushResult(external(source, "94.74"))
                .then()
                .statusCode(201)
                .extract()
                .path("externalResultId");

        isTaken(
                VinhLinh.as("service-account-chiso-portal-2", "portal@QT.VL", "portal@QT")
                        .body(external(source, "94.74"))
                        .post("/api/v1/portal/external-results"),
                id);
        assertThat(VinhLinh.number(
                        "select count(distinct target_id) from partner_source where source_id = '" + source + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_result_of_an_agency_that_has_ended_since_is_still_the_one_that_was_taken() {
        agency(1, "null");
        VinhLinh.awaitRows("select count(*) from unit_node where code = 'QT.SAP'", 1);
        var body = external(UUID.randomUUID().toString(), "90").replace("H50.15", "QT.SAP");
        String id = pushResult(body).then().statusCode(201).extract().path("externalResultId");
        agency(2, "\"2024-07-01\"");
        VinhLinh.awaitRows("select count(*) from unit_node where code = 'QT.SAP' and valid_to is not null", 1);

        isTaken(pushResult(body), id);
    }

    @Test
    void an_agency_may_have_decided_on_itself() {
        var body = external(UUID.randomUUID().toString(), "90").replace("H50.15", "H50");

        String id = pushResult(body).then().statusCode(201).extract().path("externalResultId");
        isTaken(pushResult(body), id);
    }

    @Test
    void a_refused_result_does_not_use_up_its_id() {
        var source = UUID.randomUUID().toString();
        pushResult(external(source, "101")).then().statusCode(422).body("code", equalTo("points-above-maximum"));

        pushResult(external(source, "99")).then().statusCode(201);
    }

    @Test
    void a_result_of_an_agency_out_of_reach_is_refused_like_one_that_is_not_there() {
        for (var agency : new String[] {"TG", "H99.99"}) {
            pushResult(external(UUID.randomUUID().toString(), "90").replace("H50.15", agency))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("unit-out-of-reach"))
                    .body("errors[0].pointer", equalTo("/assessedAgency"))
                    .body("errors", not(empty()));
        }
    }

    private static void agency(int version, String to) {
        VinhLinh.publish("criteria.unit", VinhLinh.unit(391), "chiso.criteria.unit-changed.v1", """
                {"id":"%s","version":%d,"code":"QT.SAP","name":"Sở sắp nhập","type":"DEPARTMENT","parentId":"%s","aliases":[],
                 "serves":[],"validFrom":"2000-01-01","validTo":%s,"predecessors":[],"successors":[]}""".formatted(
                        VinhLinh.unit(391), version, VinhLinh.PROVINCE, to));
    }

    private static void isTaken(io.restassured.response.Response answer, String id) {
        answer.then().statusCode(200).body("created", equalTo(false)).body("externalResultId", equalTo(id));
    }

    private static String value(String period, String value) {
        return """
                {"rows":[{"indicator":"PORTAL_SIPAS","agency":"H50.15","period":"%s","value":%s,"source":"Cổng tỉnh"}]}""".formatted(period, value);
    }

    private static String external(String source, String points) {
        return """
                {"sourceId":"%s","assessedAgency":"H50.15","programme":"TASK_COMPLETION","period":"2023",
                 "decision":{"number":"473/QĐ-UBND","date":"2024-03-06","issuerAgency":"H50"},
                 "class":"COMPLETED_EXCELLENT","rank":1,"rankedUnits":10,"points":%s,"maxPoints":100,
                 "lines":[{"criterionCode":"X.1","title":"Giải ngân","maxPoints":5,"points":4.2}]}""".formatted(source, points);
    }

    private static io.restassured.response.Response push(String body) {
        return portal().body(body).post("/api/v1/portal/indicator-values");
    }

    private static io.restassured.response.Response pushResult(String body) {
        return pushResult(body, "portal@QT");
    }

    private static io.restassured.response.Response pushResult(String body, String... grants) {
        return VinhLinh.as("service-account-chiso-portal", grants).body(body).post("/api/v1/portal/external-results");
    }

    private static RequestSpecification portal() {
        return VinhLinh.as("service-account-chiso-portal", "portal@QT");
    }
}
