package vn.chiso.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.gateway.route.Upstream;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

/** What is no HTTP gets a problem as everything else does, and never comes to a service. */
@QuarkusTest
@Tag("black-box")
@WithTestResource(ServiceAddresses.class)
class MalformedRequestsTest {

    private static final String END = "Host: chiso.example\r\n\r\n";

    @RegisterExtension
    final Services services = new Services();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "GET",
                "GET /api/v1/units",
                "GET /api/v1/units nonsense",
                "GET /api/v1/units and more HTTP/1.1",
                "GET /api/v1/units?q=% HTTP/1.1",
                "\u0000\u0001\u0002 / HTTP/1.1",
                "GE\u0000T /api/v1/units HTTP/1.1",
                "GET /api/v1/units\u0001 HTTP/1.1",
                "GET /api/v1/units\u00e9 HTTP/1.1",
            })
    void a_request_line_that_is_none_is_a_problem(String line) throws Exception {
        assertMalformed(line + "\r\n" + END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no colon",
                ": no name",
                "X-Spaced : 1",
                "X-Nul\u0000: 1",
                "X-Value: a\u0000b",
                "X-Value: a\u000bb",
                "Content-Length: 1\r\nContent-Length: 2",
                "Content-Length: 1, 2",
                "Content-Length: one",
                "X-Bare: line\nTransfer-Encoding: chunked",
                "X-Bare: return\rTransfer-Encoding: chunked",
                "Host: other.example",
            })
    void a_header_that_is_none_is_a_problem(String header) throws Exception {
        assertMalformed("POST /api/v1/units HTTP/1.1\r\n" + header + "\r\n" + END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/9.9", "FTP/1.1"})
    void another_version_is_a_problem(String version) throws Exception {
        assertProblem("GET /api/v1/units " + version + "\r\n" + END, 505, "http-version-not-supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "a/b", "chiso.example:port", "chiso.example:99999999999", "[::1"})
    void a_host_that_is_none_is_a_problem(String host) throws Exception {
        assertMalformed("GET /api/v1/units HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    }

    @Test
    void a_folded_header_is_one_line_for_the_service() throws Exception {
        try (Wire wire = new Wire()) {
            wire.head("GET", "/api/v1/units", "X-Folded: one\r\n Transfer-Encoding: chunked");

            assertThat(wire.reply("GET").status()).isIn(200, 400);
        }
        assertThat(services.received())
                .allSatisfy(request -> assertThat(request.headers().contains("Transfer-Encoding"))
                        .isFalse());
    }

    @Test
    void the_problem_is_told_in_the_language_of_the_client_under_its_request_id() throws Exception {
        try (Wire wire = new Wire()) {
            wire.say("GET /api/v1/units HTTP/1.1\r\nAccept-Language: en\r\nX-Request-Id: my-own-id-1\r\nno colon\r\n"
                    + END);

            var reply = wire.reply("GET");

            assertThat(new JsonObject(reply.body()).getString("title")).isEqualTo("The request is not valid");
            assertThat(reply.header("X-Request-Id")).hasValue("my-own-id-1");
        }
    }

    @Test
    void a_malformed_request_waits_for_its_turn() throws Exception {
        try (Wire wire = new Wire()) {
            wire.head("GET", "/api/v1/units");
            wire.say("nonsense\r\n" + END);

            assertThat(wire.reply("GET").body()).startsWith("CRITERIA");
            assertThat(wire.reply("GET").status()).isEqualTo(400);
            assertThat(wire.isClosed()).isTrue();
        }
    }

    @Test
    void an_address_that_is_none_leaves_the_connection_usable() throws Exception {
        try (Wire wire = new Wire()) {
            wire.head("POST", "/api/v1/units?q=%", "Content-Length: 3");
            wire.say("abc");
            assertThat(wire.reply("POST").status()).isEqualTo(400);
            wire.head("GET", "/api/v1/units");

            assertThat(wire.reply("GET").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz\r\nabc\r\n", "-1\r\nabc\r\n", "3\nabc\r\n0\r\n\r\n", "99999999999999999\r\n"})
    void chunks_that_are_none_are_a_problem_and_break_the_request_off(String chunks) throws Exception {
        var brokenOff = new AtomicBoolean();
        services.when(Upstream.SCORING, request -> {
            request.exceptionHandler(failure -> brokenOff.set(true));
            request.handler(buffer -> {});
        });
        try (Wire wire = new Wire()) {
            wire.head("POST", "/api/v1/evidence", "Transfer-Encoding: chunked");
            wire.say("3\r\nabc\r\n");
            await().atMost(RealParts.PATIENCE).until(() -> !services.received().isEmpty());
            wire.say(chunks);

            var reply = wire.reply("POST");

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body()).contains("malformed-request");
        }
        await().atMost(RealParts.PATIENCE).untilTrue(brokenOff);
    }

    @Test
    void chunks_that_are_none_are_a_problem_even_if_they_come_with_their_head() throws Exception {
        try (Wire wire = new Wire()) {
            wire.say(brokenPost(newBearer()));

            var reply = wire.reply("POST");

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body()).contains("malformed-request");
        }
    }

    /** While the bearer of the first is checked, nobody listens yet, and the first is no more read than the second. */
    @Test
    void chunks_that_are_none_are_no_affair_of_the_request_before() throws Exception {
        String bearer = newBearer();
        try (Wire wire = new Wire()) {
            wire.say("GET /api/v1/units HTTP/1.1\r\n" + bearer + END + brokenPost(bearer));

            assertThat(wire.reply("GET").body()).startsWith("CRITERIA");
            var reply = wire.reply("POST");
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body()).contains("malformed-request");
        }
        assertThat(services.received()).hasSize(1);
    }

    private static String brokenPost(String bearer) {
        return "POST /api/v1/evidence HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + bearer + END + "xyz\r\nabc\r\n";
    }

    /** One that the gateway has not seen, and has to check. */
    private static String newBearer() {
        return "Authorization: Bearer " + Tokens.of("canbo.nv", "scoring-officer@" + UUID.randomUUID()) + "\r\n";
    }

    private void assertMalformed(String request) throws Exception {
        assertProblem(request, 400, "malformed-request");
    }

    private void assertProblem(String request, int status, String code) throws Exception {
        try (Wire wire = new Wire()) {
            wire.say(request);

            var reply = wire.reply("POST");

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
            var problem = new JsonObject(reply.body());
            assertThat(problem.getString("code")).isEqualTo(code);
            assertThat(reply.header("X-Request-Id")).hasValue(problem.getString("requestId"));
            assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
        }
        assertThat(services.received()).isEmpty();
    }
}
