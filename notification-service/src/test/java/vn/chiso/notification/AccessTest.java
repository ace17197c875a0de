package vn.chiso.notification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.testing.Tokens;

/** Nothing is served without a good token; health and metrics are served without one, on their own port. */
@QuarkusTest
class AccessTest {

    private static final String ID = "0190e1a0-0000-7000-8000-00000000ffff";

    private final Sample sample;

    AccessTest(Sample sample) {
        this.sample = sample;
    }

    @BeforeEach
    void units() {
        sample.reset("2024-03-12");
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of("GET", "/contacts"),
                Arguments.of("POST", "/contacts"),
                Arguments.of("GET", "/contacts/" + ID),
                Arguments.of("PUT", "/contacts/" + ID),
                Arguments.of("DELETE", "/contacts/" + ID),
                Arguments.of("GET", "/contacts/" + ID + "/preferences"),
                Arguments.of("PUT", "/contacts/" + ID + "/preferences"),
                Arguments.of("GET", "/contacts/units/" + ID + "/preferences"),
                Arguments.of("PUT", "/contacts/units/" + ID + "/preferences"),
                Arguments.of("GET", "/reminder-policies"),
                Arguments.of("POST", "/reminder-policies"),
                Arguments.of("GET", "/reminder-policies/" + ID),
                Arguments.of("PUT", "/reminder-policies/" + ID),
                Arguments.of("GET", "/reminder-policies/" + ID + "/versions"),
                Arguments.of("GET", "/reminders/pauses"),
                Arguments.of("POST", "/reminders/pauses"),
                Arguments.of("GET", "/reminders/pauses/" + ID),
                Arguments.of("DELETE", "/reminders/pauses/" + ID),
                Arguments.of("POST", "/reminders/manual"),
                Arguments.of("GET", "/reminders"),
                Arguments.of("GET", "/reminders/preview"),
                Arguments.of("GET", "/inbox"),
                Arguments.of("GET", "/inbox/stream"),
                Arguments.of("POST", "/inbox/stream/tickets"),
                Arguments.of("GET", "/inbox/stream/tickets/" + ID),
                Arguments.of("GET", "/inbox/" + ID),
                Arguments.of("POST", "/inbox/" + ID + "/reading"),
                Arguments.of("POST", "/inbox/" + ID + "/acknowledgement"),
                Arguments.of("GET", "/deliveries"),
                Arguments.of("GET", "/deliveries/" + ID),
                Arguments.of("GET", "/deliveries/statistics"),
                Arguments.of("GET", "/deliveries/" + ID + "/attempts"),
                Arguments.of("POST", "/deliveries/" + ID + "/resolution"),
                Arguments.of("POST", "/deliveries/" + ID + "/replays"),
                Arguments.of("GET", "/templates"),
                Arguments.of("GET", "/templates/reminder"),
                Arguments.of("PUT", "/templates/reminder"),
                Arguments.of("GET", "/templates/reminder/versions"),
                Arguments.of("POST", "/templates/reminder/preview"),
                Arguments.of("GET", "/webhooks"),
                Arguments.of("POST", "/webhooks"),
                Arguments.of("GET", "/webhooks/" + ID),
                Arguments.of("PUT", "/webhooks/" + ID),
                Arguments.of("DELETE", "/webhooks/" + ID),
                Arguments.of("POST", "/webhooks/" + ID + "/secrets"),
                Arguments.of("GET", "/webhooks/" + ID + "/deliveries"),
                Arguments.of("GET", "/webhooks/" + ID + "/deliveries/" + ID + "/attempts"),
                Arguments.of("POST", "/webhooks/" + ID + "/deliveries/" + ID + "/replays"),
                Arguments.of("GET", "/events"),
                Arguments.of("GET", "/audit/notification"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operations")
    void without_a_token_nothing_is_answered(String method, String path) {
        given().contentType("application/json")
                .request(method, "/api/v1" + path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"));
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("expired", Tokens.expired("quantri", "admin@QT")),
                Arguments.of("signed by another key", Tokens.foreign("quantri", "admin@QT")),
                Arguments.of("for another audience", Tokens.forAudience("account", "quantri", "admin@QT")),
                Arguments.of(
                        "from another issuer", Tokens.fromIssuer("https://elsewhere.example", "quantri", "admin@QT")),
                Arguments.of("unsigned", Tokens.unsigned("quantri", "admin@QT")),
                Arguments.of("no token at all", Tokens.garbage()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void a_bad_token_is_no_token(String fault, String token) {
        given().auth().oauth2(token).get("/api/v1/contacts").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contacts",
                "/reminders",
                "/reminders/preview",
                "/deliveries",
                "/deliveries/statistics",
                "/webhooks",
                "/reminder-policies",
                "/reminder-policies/" + ID,
                "/reminder-policies/" + ID + "/versions",
                "/templates",
                "/templates/reminder",
                "/templates/reminder/versions",
                "/events"
            })
    void a_signed_in_person_without_grants_is_refused(String path) {
        Api.as("nguoi.la").get("/api/v1" + path).then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contacts/", "/reminder-policies/", "/inbox/", "/deliveries/", "/webhooks/"})
    void what_does_not_exist_is_not_found(String path) {
        Api.administrator().get("/api/v1" + path + ID).then().statusCode(404);
        Api.administrator().get("/api/v1" + path + "khong-phai-id").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/metrics"})
    void operators_need_no_token_on_their_port(String path) {
        given().get(Sample.managementUrl() + path).then().statusCode(200);
    }

    @Test
    void the_service_is_ready() {
        given().get(Sample.managementUrl() + "/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", is("UP"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reminders?limit=0",
                "/reminders?limit=201",
                "/reminders?limit=abc",
                "/reminders?cursor=junk",
                "/reminders?cursor=MDE5MGUxYTA",
                "/reminders?state=NONSENSE",
                "/reminders?assignmentId=1",
                "/reminders/preview?days=-1",
                "/reminders/preview?days=999999999999",
                "/reminders/preview?cursor=junk",
                "/contacts?unitId=%00",
                "/contacts?cursor=%ED%A0%80",
                "/inbox?cursor=junk",
                "/deliveries?state=%00",
                "/deliveries/statistics?to=-999999999-01-01T00:00Z",
                "/deliveries/statistics?from=1970-01-01T00:00Z",
                "/deliveries/statistics?from=2024-03-02T00:00Z&to=2024-03-01T00:00Z",
                "/deliveries/statistics?from=2024-01-01T00:00Z&to=2024-04-30T00:00Z",
                "/events?after=junk",
                "/events?after=99999999999999999999999999-0190e1a0-0000-7000-8000-00000000ffff",
                "/events?limit=1e9",
                "/audit/notification?cursor=junk"
            })
    void bad_parameters_are_the_clients_fault(String path) {
        var status = Api.administrator()
                .urlEncodingEnabled(false)
                .get("/api/v1" + path)
                .then()
                .contentType("application/problem+json")
                .extract()
                .statusCode();
        org.assertj.core.api.Assertions.assertThat(status).isBetween(400, 404);
    }
}
