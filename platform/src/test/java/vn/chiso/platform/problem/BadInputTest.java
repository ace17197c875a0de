package vn.chiso.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.testing.Tokens;

@QuarkusTest
class BadInputTest {

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(Tokens.of("an"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/probes")
                .then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"name\":\"a\",\"points\":1}x",
                "{\"name\":\"a\",\"name\":\"b\",\"points\":1}",
                "{\"name\":7,\"points\":1}",
                "{\"name\":\"a\\u0000b\",\"points\":1}",
                "{\"name\":\"a\\ud800b\",\"points\":1}",
                "{\"name\":\"a\",\"points\":\"1\"}",
                "{\"name\":\"a\",\"points\":1e999}",
                "{\"name\":\"a\",\"points\":NaN}",
                "{\"name\":\"a\",\"points\":12345678901234567890123456789012345678901}",
                "{\"name\":\"\",\"points\":1}",
                "{\"name\":\"a\"}",
                "{\"name\":\"a\",\"points\":1,\"unknown\":2}",
                "{\"name\":\"a\",\"points\":1,\"since\":\"+999999999-01-01\"}",
                "{\"name\":\"a\",\"points\":1,\"since\":\"0001-01-01\"}",
                "{\"name\":\"a\",\"points\":1,\"since\":\"2024-02-30\"}",
                "{\"name\":\"a\",\"points\":1,\"since\":20240301}",
            })
    void a_body_that_is_not_the_contract_is_400(String body) {
        post(body).statusCode(400).contentType("application/problem+json").body("code", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"points\":\"1\"",
                "\"points\":\"\"",
                "\"points\":true",
                "\"count\":\"2\"",
                "\"count\":\"\"",
                "\"count\":true",
                "\"count\":2.0",
                "\"size\":\"2\"",
                "\"size\":2.5",
                "\"open\":\"true\"",
                "\"open\":\"\"",
                "\"open\":1",
                "\"open\":0.0",
                "\"colour\":1",
                "\"colour\":\"\"",
                "\"owner\":\"\"",
                "\"owner\":1",
                "\"at\":\"\"",
                "\"since\":\"\"",
            })
    void a_value_of_another_json_type_is_refused_by_pointer(String member) {
        var pointer = "/" + member.substring(1, member.indexOf('"', 1));
        var others = member.startsWith("\"points") ? "\"name\":\"a\"" : "\"name\":\"a\",\"points\":1";
        post("{" + others + "," + member + "}")
                .statusCode(400)
                .body("code", equalTo("malformed-body"))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem("wrong-type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner=abc",
                "owner=1-1-1-1-1",
                "part=abc",
                "at=2024-13-01",
                "at=2024-02-30",
                "at=%2B999999999-01-01",
                "colour=BLUE",
                "colour=red",
                "open=yes",
                "limit=abc",
                "limit=99999999999",
            })
    void a_query_parameter_that_cannot_be_read_is_named(String query) {
        given().auth()
                .oauth2(Tokens.of("an"))
                .urlEncodingEnabled(false)
                .get("/api/v1/probes?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("malformed-request"))
                .body("errors.pointer", equalTo(java.util.List.of("?" + query.substring(0, query.indexOf('=')))))
                .body("errors.code", equalTo(java.util.List.of("wrong-type")));
    }

    @Test
    void query_parameters_of_the_contract_are_read() {
        var id = java.util.UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.of("an"))
                .get("/api/v1/probes?owner=" + id + "&part=" + id + "&at=2024-02-29&colour=RED&open=true&limit=200")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.of("an"))
                .get("/api/v1/probes?owner=")
                .then()
                .statusCode(200);
    }

    @Test
    void an_unknown_member_is_named_by_pointer() {
        post("{\"name\":\"a\",\"points\":1,\"parts\":[{\"title\":\"t\",\"x\":1}]}")
                .statusCode(400)
                .body("code", equalTo("malformed-body"))
                .body("errors.pointer", hasItem("/parts/0/x"));
    }

    @Test
    void a_broken_constraint_is_named_by_pointer_into_the_body() {
        post("{\"name\":\" \",\"points\":1001,\"parts\":[{\"title\":\"\"}]}")
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors.pointer", equalTo(java.util.List.of("/name", "/parts/0/title", "/points")));
    }

    @Test
    void problems_are_vietnamese_unless_english_is_preferred() {
        post("{").body("title", equalTo("Nội dung gửi lên không đọc được"));
        given().auth()
                .oauth2(Tokens.of("an"))
                .header("Accept-Language", "en;q=0.9, fr")
                .contentType("application/json")
                .body("{")
                .post("/api/v1/probes")
                .then()
                .body("title", equalTo("The body cannot be read"));
    }

    @Test
    void an_unknown_address_a_wrong_method_and_a_wrong_type_are_problems() {
        given().auth().oauth2(Tokens.of("an")).get("/api/v1/nothing").then().statusCode(404);
        given().auth().oauth2(Tokens.of("an")).delete("/api/v1/probes").then().statusCode(405);
        given().auth()
                .oauth2(Tokens.of("an"))
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/probes")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void a_parameter_that_cannot_be_stored_is_named() {
        given().auth()
                .oauth2(Tokens.of("an"))
                .urlEncodingEnabled(false)
                .get("/api/v1/probes?limit=1&owner=a%00b")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body("errors[0].pointer", equalTo("?owner"));
    }

    @Test
    void an_id_that_is_none_does_not_exist() {
        given().auth().oauth2(Tokens.of("an")).get("/api/v1/probes/%00").then().statusCode(404);
        given().auth().oauth2(Tokens.of("an")).get("/api/v1/probes/abc").then().statusCode(404);
    }

    @Test
    void a_violated_constraint_of_the_database_is_409() {
        post("{\"name\":\"doubled\",\"points\":1}").statusCode(201);
        post("{\"name\":\"doubled\",\"points\":1}").statusCode(409).body("code", equalTo("conflict"));
    }

    @Test
    void without_a_good_token_the_answer_is_401() {
        for (var token : new String[] {
            Tokens.garbage(),
            Tokens.expired("an"),
            Tokens.foreign("an"),
            Tokens.unsigned("an"),
            Tokens.forAudience("account", "an"),
            Tokens.fromIssuer("https://elsewhere", "an")
        }) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body("{\"name\":\"n\",\"points\":1}")
                    .post("/api/v1/probes")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", equalTo("Bearer"))
                    .body("code", equalTo("unauthenticated"));
        }
        given().get("/api/v1/probes/" + java.util.UUID.randomUUID()).then().statusCode(401);
    }

    @Test
    void digits_survive_the_way_through_the_database() {
        var id = post("{\"name\":\"exact\",\"points\":30.50,\"inputs\":{\"a\":0.10000000000000000000001,\"b\":2.00}}")
                .statusCode(201)
                .extract()
                .path("id");
        var body = given().auth()
                .oauth2(Tokens.of("an"))
                .get("/api/v1/probes/" + id)
                .asString();
        org.assertj.core.api.Assertions.assertThat(body)
                .contains("\"points\":30.50")
                .contains("\"a\":0.10000000000000000000001")
                .contains("\"b\":2.00");
    }
}
