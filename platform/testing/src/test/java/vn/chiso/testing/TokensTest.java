package vn.chiso.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class TokensTest {

    @Test
    void a_good_token_is_taken_with_its_grants_and_without_an_identity_server() {
        given().auth()
                .oauth2(Tokens.of("canbo.nv", "scoring-officer@QT.VL.NV", "leader@QT.VL"))
                .when()
                .get("/miniature/caller")
                .then()
                .statusCode(200)
                .body("subject", is("canbo.nv"))
                .body("grants", contains("scoring-officer@QT.VL.NV", "leader@QT.VL"));
    }

    static Arguments[] badTokens() {
        return new Arguments[] {
            Arguments.of("expired", Tokens.expired("canbo.nv")),
            Arguments.of("signed by another key", Tokens.foreign("canbo.nv")),
            Arguments.of("for another audience", Tokens.forAudience("account", "canbo.nv")),
            Arguments.of("from another issuer", Tokens.fromIssuer("https://elsewhere.example", "canbo.nv")),
            Arguments.of("unsigned", Tokens.unsigned("canbo.nv")),
            Arguments.of("no token at all", Tokens.garbage())
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void a_bad_token_is_refused(String fault, String token) {
        given().auth().oauth2(token).when().get("/miniature/caller").then().statusCode(401);
    }

    @Test
    void the_service_works_in_the_prepared_database_as_the_application_role() {
        given().auth()
                .oauth2(Tokens.of("canbo.nv"))
                .when()
                .get("/miniature/role")
                .then()
                .statusCode(200)
                .body(is("platform_app in platform, 1 row"));
    }
}
