package vn.chiso.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.testing.Tokens;

/** What the client has already is not sent again. */
@QuarkusTest
class KnownAnswersTest {

    private String probe;

    @BeforeEach
    void there_is_a_probe() {
        probe = "/api/v1/probes/"
                + caller().body(body())
                        .post("/api/v1/probes")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "W/\"0\"", "\"7\", \"0\"", "\"a,b\",W/\"0\"", "*", " * "})
    void what_is_known_is_answered_by_its_tag_alone(String known) {
        caller().header("If-None-Match", known)
                .get(probe)
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"")
                .header("Content-Type", nullValue())
                .body(emptyOrNullString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "\"00\"", "0", "\"", "", "W/", "\"a*\"", "\"0", "'0'"})
    void what_is_not_known_is_sent(String known) {
        caller().header("If-None-Match", known)
                .get(probe)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", equalTo(0));
    }

    @Test
    void what_has_changed_since_is_sent() {
        change().statusCode(200);
        caller().header("If-None-Match", "\"0\"")
                .get(probe)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void one_of_several_headers_names_it() {
        caller().header("If-None-Match", "\"7\"")
                .header("If-None-Match", "\"0\"")
                .get(probe)
                .then()
                .statusCode(304);
    }

    @Test
    void a_question_for_the_headers_alone_is_answered_likewise() {
        caller().header("If-None-Match", "\"0\"")
                .head(probe)
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"");
        caller().header("If-None-Match", "\"1\"")
                .head(probe)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
    }

    @Test
    void a_change_and_a_refusal_are_told_whole() {
        change().statusCode(200).header("ETag", "\"1\"").body("version", equalTo(1));
        caller().header("If-None-Match", "*")
                .get("/api/v1/probes/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", notNullValue());
    }

    private ValidatableResponse change() {
        return caller().header("If-Match", "\"0\"")
                .header("If-None-Match", "*")
                .body(body())
                .put(probe)
                .then();
    }

    private static String body() {
        return "{\"name\":\"known " + UUID.randomUUID() + "\",\"points\":1}";
    }

    private static RequestSpecification caller() {
        return given().auth().oauth2(Tokens.of("an")).contentType("application/json");
    }
}
