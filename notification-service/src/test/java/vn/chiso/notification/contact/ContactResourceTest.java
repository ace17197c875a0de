package vn.chiso.notification.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;

@QuarkusTest
class ContactResourceTest {

    private static final String CONTACTS = "/api/v1/contacts";

    private final Sample sample;

    ContactResourceTest(Sample sample) {
        this.sample = sample;
    }

    @BeforeEach
    void units() {
        sample.reset("2024-03-12");
    }

    @Test
    void a_coordinator_adds_changes_and_ends_a_contact() {
        var location = Api.coordinator()
                .body(body(Sample.INSPECTORATE, "OFFICER", "canbo.ttr"))
                .post(CONTACTS)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("name", equalTo("Trần Thị Bích"))
                .body("language", equalTo("vi"))
                .extract()
                .header("Location");

        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(body(Sample.INSPECTORATE, "UNIT_HEAD", "canbo.ttr"))
                .put(location)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("position", equalTo("UNIT_HEAD"));
        Api.coordinator().header("If-Match", "\"1\"").delete(location).then().statusCode(204);
        Api.coordinator().get(location).then().statusCode(404);
        Api.coordinator()
                .get(CONTACTS + "?unitId=" + Sample.INSPECTORATE)
                .then()
                .body("items", hasSize(0));
        Api.administrator()
                .get("/api/v1/audit/notification?subjectType=contact")
                .then()
                .statusCode(200)
                .body("items.action", contains("contact.created", "contact.changed", "contact.ended"))
                .body("items[0].grantUsed", equalTo("task-coordinator@QT.VL"))
                .body("items[1].before.position", equalTo("OFFICER"))
                .body("items[1].after.position", equalTo("UNIT_HEAD"));
    }

    @Test
    void a_list_holds_what_the_caller_keeps_page_by_page() {
        Sample.contact(Sample.INSPECTORATE, "OFFICER", "a");
        Sample.contact(Sample.HOME_AFFAIRS, "OFFICER", "b");
        Sample.contact(Sample.OTHER_DISTRICT, "OFFICER", "c");

        var first = Api.coordinator().get(CONTACTS + "?limit=1").then().statusCode(200);
        first.body("items", hasSize(1)).body("next", notNullValue());
        String next = first.extract().path("next");
        Api.coordinator()
                .get(CONTACTS + "?limit=1&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        Api.stranger().get(CONTACTS).then().body("items.username", contains("c"));
        Api.coordinator()
                .get(CONTACTS + "?unitId=" + Sample.HOME_AFFAIRS)
                .then()
                .body("items.username", contains("b"));
    }

    @Test
    void a_foreign_unit_does_not_exist_and_a_seen_one_is_forbidden() {
        var id = Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");

        Api.stranger().get(CONTACTS + "/" + id).then().statusCode(404);
        Api.stranger().get(CONTACTS + "?unitId=" + Sample.INSPECTORATE).then().statusCode(404);
        Api.stranger()
                .body(body(Sample.INSPECTORATE, "OFFICER", "x"))
                .post(CONTACTS)
                .then()
                .statusCode(404);
        Api.stranger()
                .header("If-Match", "\"0\"")
                .delete(CONTACTS + "/" + id)
                .then()
                .statusCode(404);
        Api.officer().get(CONTACTS + "/" + id).then().statusCode(403);
        Api.officer()
                .body(body(Sample.INSPECTORATE, "OFFICER", "x"))
                .post(CONTACTS)
                .then()
                .statusCode(403);
    }

    @Test
    void a_contact_cannot_be_moved_into_a_foreign_unit() {
        var id = Sample.contact(Sample.OTHER_DISTRICT, "OFFICER", "canbo.gl");

        Api.stranger()
                .header("If-Match", "\"0\"")
                .body(body(Sample.INSPECTORATE, "OFFICER", "canbo.gl"))
                .put(CONTACTS + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void a_user_name_is_the_same_in_upper_and_lower_case() {
        Api.coordinator()
                .body(body(Sample.INSPECTORATE, "OFFICER", "CanBo.TTR"))
                .post(CONTACTS)
                .then()
                .statusCode(201)
                .body("username", equalTo("canbo.ttr"));
        Api.coordinator()
                .body(body(Sample.INSPECTORATE, "OFFICER", "canbo.TTR"))
                .post(CONTACTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("contact-exists"));
    }

    @Test
    void the_same_person_holds_a_position_once() {
        Api.coordinator()
                .body(body(Sample.INSPECTORATE, "OFFICER", "canbo.ttr"))
                .post(CONTACTS)
                .then()
                .statusCode(201);

        Api.coordinator()
                .header("Accept-Language", "vi")
                .body(body(Sample.INSPECTORATE, "OFFICER", "canbo.ttr"))
                .post(CONTACTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("contact-exists"))
                .body("title", equalTo("Người này đã có tên ở vị trí đó của đơn vị"));
    }

    @Test
    void a_repeated_request_with_its_key_is_answered_as_before() {
        var key = UUID.randomUUID().toString();
        var first = Api.coordinator()
                .header("Idempotency-Key", key)
                .body(body(Sample.INSPECTORATE, "OFFICER", "canbo.ttr"))
                .post(CONTACTS)
                .then()
                .statusCode(201)
                .extract();

        Api.coordinator()
                .header("Idempotency-Key", key)
                .body(body(Sample.INSPECTORATE, "OFFICER", "canbo.ttr"))
                .post(CONTACTS)
                .then()
                .statusCode(201)
                .header("Location", endsWith(first.path("id").toString()));
        Api.coordinator()
                .header("Idempotency-Key", key)
                .body(body(Sample.INSPECTORATE, "OFFICER", "canbo.khac"))
                .post(CONTACTS)
                .then()
                .statusCode(422);
    }

    @Test
    void a_change_needs_the_version_that_it_changes() {
        var id = Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        var body = body(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");

        Api.coordinator().body(body).put(CONTACTS + "/" + id).then().statusCode(428);
        Api.coordinator()
                .header("If-Match", "\"7\"")
                .body(body)
                .put(CONTACTS + "/" + id)
                .then()
                .statusCode(412);
        Api.coordinator()
                .header("If-Match", "*")
                .body(body)
                .put(CONTACTS + "/" + id)
                .then()
                .statusCode(412);
        Api.coordinator().delete(CONTACTS + "/" + id).then().statusCode(428);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"A\",\"unitId\":\"UNIT\",\"position\":\"OFFICER\"} | contact-needs-address",
                "{\"name\":\" \",\"unitId\":\"UNIT\",\"position\":\"OFFICER\",\"username\":\"a\"} | validation-failed",
                "{\"name\":\"A\",\"position\":\"OFFICER\",\"username\":\"a\"} | validation-failed",
                "{\"name\":\"A\\r\\nBcc: x@y\",\"unitId\":\"UNIT\",\"position\":\"OFFICER\",\"username\":\"a\"} | validation-failed",
                "{\"name\":\"A\",\"unitId\":\"UNIT\",\"position\":\"OFFICER\",\"email\":\"a b@c\"} | validation-failed",
                "{\"name\":\"A\",\"unitId\":\"UNIT\",\"position\":\"OFFICER\",\"email\":\"a@b\\r\\nBcc: x@y\"} | validation-failed",
                "{\"name\":\"A\",\"unitId\":\"UNIT\",\"position\":\"BOSS\",\"username\":\"a\"} | malformed-body",
                "{\"name\":\"A\",\"unitId\":\"x\",\"position\":\"OFFICER\",\"username\":\"a\"} | malformed-body",
                "{\"name\":\"A\",\"unitId\":\"UNIT\",\"position\":\"OFFICER\",\"username\":\"a\",\"boss\":true} | malformed-body",
                "{\"name\":\"A\\u0000\",\"unitId\":\"UNIT\",\"position\":\"OFFICER\",\"username\":\"a\"} | malformed-body",
                "{\"name\":\"A\\ud800\",\"unitId\":\"UNIT\",\"position\":\"OFFICER\",\"username\":\"a\"} | malformed-body",
                "{\"name\":7,\"unitId\":\"UNIT\",\"position\":\"OFFICER\",\"username\":\"a\"} | malformed-body",
                "[] | malformed-body",
                "{ | malformed-body"
            })
    void a_bad_body_is_refused_with_the_reason(String body, String code) {
        Api.coordinator()
                .body(body.replace("UNIT", Sample.INSPECTORATE.toString()))
                .post(CONTACTS)
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors.pointer", code.equals("contact-needs-address") ? hasItem("/email") : notNullValue());
    }

    private static String body(UUID unit, String position, String username) {
        return """
                {"name":"Trần Thị Bích","email":"%s@chiso.example","unitId":"%s","position":"%s","username":"%s"}
                """.formatted(username, unit, position, username);
    }
}
