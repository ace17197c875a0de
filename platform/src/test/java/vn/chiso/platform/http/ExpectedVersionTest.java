package vn.chiso.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.platform.Database;
import vn.chiso.testing.Tokens;

@QuarkusTest
class ExpectedVersionTest {

    private final String name = "probe " + UUID.randomUUID();

    @Test
    void the_tag_of_the_last_read_allows_the_change_once() {
        var id = create();
        rename(id, "\"0\"").statusCode(200).header("ETag", "\"1\"");
        rename(id, "\"0\"").statusCode(412).body("code", equalTo("stale-version"));
        assertThat(Database.value("select version from probe where id = ?", UUID.fromString(id)))
                .isEqualTo(1L);
    }

    @Test
    void without_the_header_the_change_is_refused() {
        given().auth()
                .oauth2(Tokens.of("an"))
                .contentType("application/json")
                .body("{\"name\":\"x\",\"points\":1}")
                .put("/api/v1/probes/" + create())
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "0", "W/\"0\"", "\"0\", \"1\"", "\"x\"", "\"99999999999999999999\""})
    void what_is_not_a_strong_tag_of_ours_is_stale(String tag) {
        rename(create(), tag).statusCode(412);
    }

    @Test
    void a_tag_with_date_and_language_serves_as_well() {
        rename(create(), "\"0.2024-03-30.vi\"").statusCode(200);
    }

    private String create() {
        return given().auth()
                .oauth2(Tokens.of("an"))
                .contentType("application/json")
                .body("{\"name\":\"" + name + UUID.randomUUID() + "\",\"points\":1}")
                .post("/api/v1/probes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private io.restassured.response.ValidatableResponse rename(String id, String tag) {
        return given().auth()
                .oauth2(Tokens.of("an"))
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{\"name\":\"" + UUID.randomUUID() + "\",\"points\":1}")
                .put("/api/v1/probes/" + id)
                .then();
    }
}
