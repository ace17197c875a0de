package vn.chiso.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.gateway.route.Upstream;
import vn.chiso.testing.RealParts;

@QuarkusTest
@Tag("black-box")
@WithTestResource(ServiceAddresses.class)
class LimitsTest {

    private static final int MEGABYTE = 1024 * 1024;

    @RegisterExtension
    final Services services = new Services();

    @ParameterizedTest
    @ValueSource(strings = {"104857601", "5368709120", "9999999999999999999"})
    void a_body_that_declares_too_much_is_refused_at_once(String length) throws Exception {
        try (Wire wire = new Wire()) {
            wire.head("POST", "/api/v1/evidence", "Content-Length: " + length);

            var reply = wire.reply("POST");

            assertThat(reply.status()).isIn(400, 413);
            assertThat(reply.status() == 413 || length.length() > 18).isTrue();
        }
        assertThat(services.received()).isEmpty();
    }

    @Test
    void a_body_in_chunks_is_refused_when_it_has_become_too_much() throws Exception {
        var brokenOff = new AtomicBoolean();
        services.when(Upstream.SCORING, request -> {
            request.exceptionHandler(failure -> brokenOff.set(true));
            request.handler(buffer -> {});
        });

        try (Wire wire = new Wire()) {
            wire.head("POST", "/api/v1/evidence", "Transfer-Encoding: chunked");
            byte[] chunk = new byte[MEGABYTE];
            for (int sent = 0; sent < 101; sent++) {
                wire.chunk(chunk);
            }

            var reply = wire.reply("POST");

            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.body()).contains("\"code\":\"payload-too-large\"");
        }
        await().atMost(RealParts.PATIENCE).untilTrue(brokenOff);
    }

    @Test
    void a_client_that_goes_on_after_its_refusal_is_cut_off() throws Exception {
        try (Wire wire = new Wire()) {
            wire.head("POST", "/api/v1/evidence", "Content-Length: 5368709120");
            assertThat(wire.reply("POST").status()).isEqualTo(413);
            byte[] part = new byte[MEGABYTE];
            long sent = 0;
            try {
                for (; sent < 500; sent++) {
                    wire.out().write(part);
                }
            } catch (IOException cutOff) {
                // As it should be.
            }

            assertThat(sent).isLessThan(100);
        }
    }

    @Test
    void a_small_rest_after_a_refusal_leaves_the_connection_usable() throws Exception {
        try (Wire wire = new Wire()) {
            wire.head("POST", "/api/v1/unknown", "Content-Length: 100000");
            wire.out().write(new byte[100_000]);
            assertThat(wire.reply("POST").status()).isEqualTo(404);
            wire.head("GET", "/api/v1/units");
            assertThat(wire.reply("GET").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"3900, 200", "4100, 414", "60000, 414"})
    void an_address_may_be_long_but_not_endless(int length, int status) throws Exception {
        var reply = Wire.once("GET", "/api/v1/units?q=" + "x".repeat(length));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).contains(status == 200 ? "CRITERIA" : "uri-too-long");
    }

    @ParameterizedTest
    @CsvSource({"12000, 200", "17000, 431", "50000, 431"})
    void headers_may_be_large_but_not_endless(int length, int status) throws Exception {
        var reply = Wire.once("GET", "/api/v1/units", "X-Large: " + "x".repeat(length));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).contains(status == 200 ? "CRITERIA" : "headers-too-large");
    }

    @Test
    void beyond_all_measure_a_request_is_refused_unread() throws Exception {
        assertThat(Wire.once("GET", "/api/v1/units?q=" + "x".repeat(200_000)).body())
                .contains("\"code\":\"uri-too-long\"");
        assertThat(Wire.once("GET", "/api/v1/units", "X-Large: " + "x".repeat(200_000))
                        .body())
                .contains("\"code\":\"headers-too-large\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "FOO"})
    void unknown_methods_are_not_passed_on(String method) throws Exception {
        var reply = Wire.once(method, "/api/v1/units");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("PATCH"));
        assertThat(services.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nContent-Length: 4",
                "Content-Length: -1",
                "Content-Length: 0x10",
                "Content-Length: +3",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: xchunked",
                "Host: other.example",
                "X-Broken\u0000: 1",
            })
    void a_request_that_two_servers_could_read_differently_is_refused(String headers) throws Exception {
        var reply = Wire.once("POST", "/api/v1/evidence", headers);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(services.received()).isEmpty();
    }

    @Test
    void length_and_chunks_together_are_one_request_and_no_more() throws Exception {
        try (Wire wire = new Wire()) {
            wire.head("POST", "/api/v1/evidence", "Content-Length: 4", "Transfer-Encoding: chunked");
            wire.say("1\r\nZ\r\n0\r\n\r\n");

            assertThat(wire.reply("POST").status()).isIn(200, 400);
        }
        assertThat(services.received()).allMatch(request -> !request.headers().contains("Content-Length"));
    }

    @Test
    void http_1_0_is_history() throws Exception {
        try (Wire wire = new Wire()) {
            wire.say("GET /api/v1/units HTTP/1.0\r\nHost: chiso.example\r\n\r\n");

            assertThat(wire.reply("GET").status()).isEqualTo(505);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"vi | Không tìm thấy", "en-GB,en;q=0.9 | Not found", "fr | Không tìm thấy"})
    void problems_are_told_in_the_language_of_the_client(String language, String title) throws Exception {
        var response = Client.send(Client.signedIn("/api/v1/unknown")
                .header("Accept-Language", language)
                .GET());

        var problem = Client.json(response);
        assertThat(problem.getString("title")).isEqualTo(title);
        assertThat(problem.getString("type")).isEqualTo("urn:chiso:problem:not-found");
        assertThat(problem.getInteger("status")).isEqualTo(404);
        assertThat(problem.getJsonArray("errors")).isEmpty();
        assertThat(problem.getString("requestId"))
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(response.headers().firstValue("Content-Language")).hasValue(title.startsWith("N") ? "en" : "vi");
        assertThat(response.headers().firstValue("Vary")).hasValue("Accept-Language");
    }

    @Test
    void clients_that_never_finish_their_heads_hold_up_nobody() throws Exception {
        List<Wire> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Wire wire = new Wire();
                slow.add(wire);
                wire.say("GET /api/v1/units HTTP/1.1\r\nHost: chiso.example\r\nX-Slow: ");
            }
            for (Wire wire : slow) {
                wire.say("a");
            }

            assertThat(Wire.once("GET", "/api/v1/units").status()).isEqualTo(200);
            assertThat(services.received()).hasSize(1);
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }
}
