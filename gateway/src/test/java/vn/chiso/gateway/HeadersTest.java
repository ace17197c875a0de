package vn.chiso.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.gateway.route.Upstream;

@QuarkusTest
@Tag("black-box")
@WithTestResource(ServiceAddresses.class)
class HeadersTest {

    @RegisterExtension
    final Services services = new Services();

    @Test
    void what_a_client_says_about_its_origin_is_replaced() throws Exception {
        Wire.once(
                "GET",
                "/api/v1/units",
                "X-Forwarded-For: 10.9.8.7",
                "X-Forwarded-For: 10.9.8.6",
                "x-forwarded-proto: https",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-User: quantri",
                "Forwarded: for=10.9.8.7;host=evil.example",
                "X-Real-IP: 10.9.8.7",
                "X-Original-URL: /api/v1/scorecards",
                "X-Rewrite-URL: /api/v1/scorecards",
                "X-HTTP-Method-Override: DELETE",
                "X-Remote-User: quantri");

        MultiMap headers = services.theOnlyOne().headers();
        assertThat(headers.getAll("X-Forwarded-For"))
                .singleElement()
                .asString()
                .matches("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1");
        assertThat(headers.getAll("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers.getAll("X-Forwarded-Host")).containsExactly("chiso.example");
        assertThat(headers.names().stream().map(String::toLowerCase))
                .doesNotContain(
                        "x-forwarded-prefix",
                        "x-forwarded-user",
                        "forwarded",
                        "x-real-ip",
                        "x-original-url",
                        "x-rewrite-url",
                        "x-http-method-override",
                        "x-remote-user");
        assertThat(headers.entries()).noneMatch(header -> header.getValue().contains("evil"));
    }

    @Test
    void headers_of_one_connection_do_not_cross_the_gateway() throws Exception {
        services.when(
                Upstream.CRITERIA,
                request -> request.response()
                        .putHeader("Connection", "X-Inner")
                        .putHeader("X-Inner", "1")
                        .putHeader("Keep-Alive", "timeout=77")
                        .putHeader("Proxy-Authenticate", "Basic")
                        .end("x"));

        var reply = Wire.once(
                "GET",
                "/api/v1/units",
                "Connection: close, X-Secret-Hop",
                "X-Secret-Hop: 1",
                "Keep-Alive: timeout=5",
                "TE: trailers",
                "Proxy-Authorization: Basic abc",
                "Proxy-Connection: keep-alive",
                "Upgrade: h2c, websocket",
                "HTTP2-Settings: abc");

        assertThat(services.theOnlyOne().headers().names().stream().map(String::toLowerCase))
                .doesNotContain(
                        "connection",
                        "x-secret-hop",
                        "keep-alive",
                        "te",
                        "proxy-authorization",
                        "proxy-connection",
                        "upgrade",
                        "http2-settings");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).doesNotContainKeys("x-inner", "keep-alive", "proxy-authenticate");
    }

    @Test
    void ordinary_headers_cross_untouched_both_ways() throws Exception {
        services.when(
                Upstream.SCORING,
                request -> request.response()
                        .putHeader("ETag", "\"7-2024-03-08-vi\"")
                        .putHeader("Vary", "Accept-Language")
                        .putHeader("Cache-Control", "private, max-age=5")
                        .putHeader("Content-Encoding", "gzip")
                        .putHeader("Set-Cookie", "a=1")
                        .end("not really gzip"));

        var reply = Wire.once(
                "GET",
                "/api/v1/scorecards/7",
                "If-None-Match: \"6\"",
                "Accept: application/json",
                "Accept-Encoding: gzip, br",
                "Idempotency-Key: k-1",
                "X-Custom: Qu\u00e1");

        MultiMap sent = services.theOnlyOne().headers();
        assertThat(sent.get("If-None-Match")).isEqualTo("\"6\"");
        assertThat(sent.get("Accept-Encoding")).isEqualTo("gzip, br");
        assertThat(sent.get("Idempotency-Key")).isEqualTo("k-1");
        assertThat(sent.get("Host"))
                .isEqualTo(Services.address(Upstream.SCORING).getAuthority());
        assertThat(reply.header("ETag")).hasValue("\"7-2024-03-08-vi\"");
        assertThat(reply.header("Cache-Control")).hasValue("private, max-age=5");
        assertThat(reply.headers().get("vary")).containsExactly("Accept-Language");
        assertThat(reply.headers().get("set-cookie")).containsExactly("a=1");
        assertThat(reply.headers().get("date")).hasSize(1);
        assertThat(reply.body()).isEqualTo("not really gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"019f-abc_DEF.7", "0123456789abcdef0123456789abcdef"})
    void a_well_formed_request_id_is_kept(String id) throws Exception {
        var response = Client.send(
                Client.signedIn("/api/v1/units").header("X-Request-Id", id).GET());

        assertThat(response.headers().allValues("X-Request-Id")).containsExactly(id);
        assertThat(services.theOnlyOne().headers().getAll("X-Request-Id")).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short", "has space in it", "<script>alert(1)</script>", "../../../../etc/passwd", "-leading"})
    void any_other_request_id_is_replaced(String id) throws Exception {
        var response = Client.send(
                Client.signedIn("/api/v1/units").header("X-Request-Id", id).GET());

        String given = response.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(given).isNotEqualTo(id).matches("[0-9a-f-]{36}");
        assertThat(services.theOnlyOne().headers().getAll("X-Request-Id")).containsExactly(given);
    }

    @Test
    void a_problem_carries_the_request_id_in_its_body_too() throws Exception {
        var response = Client.send(Client.anonymous("/api/v1/units")
                .header("X-Request-Id", "abcdefgh-1")
                .GET());

        assertThat(Client.json(response).getString("requestId")).isEqualTo("abcdefgh-1");
        assertThat(response.headers().firstValue("X-Request-Id")).hasValue("abcdefgh-1");
    }

    @Test
    void the_trace_of_the_client_goes_on_behind_the_gateway() throws Exception {
        String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";

        Client.send(Client.signedIn("/api/v1/units")
                .header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                .header("tracestate", "congo=t61rcWkgMzE")
                .header("baggage", "unit=QT.VL")
                .GET());

        MultiMap headers = services.theOnlyOne().headers();
        assertThat(headers.getAll("traceparent")).singleElement().asString().startsWith("00-" + traceId + "-");
        assertThat(headers.getAll("tracestate")).containsExactly("congo=t61rcWkgMzE");
        assertThat(headers.getAll("baggage")).containsExactly("unit=QT.VL");
    }

    @Test
    void a_trace_begins_at_the_gateway_otherwise() throws Exception {
        Client.get("/api/v1/units");

        // Whether it is kept, the last digit, is its operator's choice.
        assertThat(services.theOnlyOne().headers().getAll("traceparent"))
                .singleElement()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void answers_are_safe_to_show_in_a_browser() throws Exception {
        for (var response : List.of(
                Client.get("/api/v1/units"),
                Client.get("/api/v1/unknown"),
                Client.send(Client.anonymous("/api/v1/units").GET()))) {
            assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(response.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(response.headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void other_origins_are_not_invited() throws Exception {
        var reply = Wire.once(
                "OPTIONS", "/api/v1/units", "Origin: https://evil.example", "Access-Control-Request-Method: GET");

        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void addresses_that_a_service_gives_lead_back_to_the_gateway() throws Exception {
        String service = "http://" + Services.address(Upstream.TASK).getAuthority();
        services.when(
                Upstream.TASK,
                request -> request.response()
                        .setStatusCode(201)
                        .putHeader("Location", service + "/api/v1/plans/7")
                        .putHeader("Link", "<" + service + "/api/v1/plans?cursor=abc>; rel=\"next\"")
                        .end());

        var response = Client.post("/api/v1/plans", "{}");

        assertThat(response.headers().firstValue("Location")).hasValue("/api/v1/plans/7");
        assertThat(response.headers().firstValue("Link")).hasValue("</api/v1/plans?cursor=abc>; rel=\"next\"");
    }

    @Test
    void answers_without_a_body_leave_the_connection_usable() throws Exception {
        services.when(Upstream.CRITERIA, request -> {
            switch (request.path()) {
                case "/api/v1/units/1" -> request.response().setStatusCode(204).end();
                case "/api/v1/units/2" ->
                    request.response()
                            .setStatusCode(304)
                            .putHeader("ETag", "\"1\"")
                            .end();
                default ->
                    request.response().putHeader("Content-Length", "12345").end();
            }
        });

        try (Wire wire = new Wire()) {
            wire.head("DELETE", "/api/v1/units/1");
            assertThat(wire.reply("DELETE").status()).isEqualTo(204);
            wire.head("GET", "/api/v1/units/2", "If-None-Match: \"1\"");
            var notModified = wire.reply("GET");
            assertThat(notModified.status()).isEqualTo(304);
            assertThat(notModified.header("ETag")).hasValue("\"1\"");
            wire.head("HEAD", "/api/v1/units/3");
            var head = wire.reply("HEAD");
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Length")).hasValue("12345");
            wire.head("GET", "/api/v1/unknown");
            assertThat(wire.reply("GET").status()).isEqualTo(404);
        }
    }
}
