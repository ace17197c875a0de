package vn.chiso.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.gateway.route.Upstream;
import vn.chiso.testing.RealParts;

/** The gateway and an identity provider that starts late, changes its key and goes away: one story, told in order. */
@QuarkusTest
@WithTestResource(ServiceAddresses.class)
@WithTestResource(RealIdentityProvider.class)
@TestProfile(IdentityProviderTest.InTheOpen.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdentityProviderTest {

    /** As it may be run for a front end of another origin, behind TLS. */
    public static final class InTheOpen implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.cors.enabled", "true",
                    "quarkus.http.cors.origins", "https://web.chiso.example",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
                    "chiso.gateway.entry.hsts", "max-age=31536000");
        }
    }

    /** As in {@code application.properties}. */
    private static final Duration MINIMUM_INTERVAL = Duration.ofSeconds(10);

    private static final Executor CALLERS = Executors.newVirtualThreadPerTaskExecutor();
    private static final String FEED = "/api/v1/calendar-feeds/Zm9vYmFyYmF6cXV4MTIzNDU2.ics";

    private static IdentityServer identity;

    @Inject
    Event<ShutdownDelayInitiatedEvent> stopping;

    @RegisterExtension
    final Services services = new Services();

    @BeforeAll
    static void prepare() throws Exception {
        identity = new IdentityServer();
    }

    @AfterAll
    static void end() throws Exception {
        identity.close();
    }

    @Test
    @Order(1)
    void without_its_provider_the_gateway_is_up_but_admits_nobody() throws Exception {
        var response = get(identity.token());

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Client.json(response).getString("code")).isEqualTo("identity-provider-unavailable");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(services.received()).isEmpty();
        assertThat(Client.send(Client.anonymous("/api/v1/units").GET()).statusCode())
                .isIn(401, 503);
    }

    @Test
    @Order(2)
    void with_the_provider_come_the_keys() throws Exception {
        identity.start();

        assertThat(get(identity.token("admin@QT")).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void a_new_key_is_fetched_when_tokens_name_it_once_for_all_of_them() throws Exception {
        String old = identity.token();
        identity.newKey("second");
        int before = identity.keysAsked();
        List<String> bearers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            bearers.add(identity.token("viewer@" + i));
        }

        var answers = bearers.stream()
                .map(bearer -> CompletableFuture.supplyAsync(() -> statusOf(bearer), CALLERS))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
        assertThat(identity.keysAsked() - before).isEqualTo(1);
        assertThat(get(old).statusCode()).isEqualTo(401);
    }

    @Test
    @Order(4)
    void strangers_cannot_make_the_gateway_ask_for_keys_all_the_time() throws Exception {
        int before = identity.keysAsked();
        long start = System.nanoTime();
        String stranger = identity.tokenOfUnpublishedKey();

        for (int i = 0; i < 20; i++) {
            assertThat(get(stranger).statusCode()).isEqualTo(401);
        }

        long intervals = Duration.ofNanos(System.nanoTime() - start).dividedBy(MINIMUM_INTERVAL);
        assertThat((long) identity.keysAsked() - before).isLessThanOrEqualTo(1 + intervals);
    }

    @Test
    @Order(5)
    void a_front_end_of_a_named_origin_may_read_answers() throws Exception {
        var preflight = Wire.once(
                "OPTIONS",
                "/api/v1/units",
                "Origin: https://web.chiso.example",
                "Access-Control-Request-Method: PUT",
                "Access-Control-Request-Headers: authorization,if-match");

        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).hasValue("https://web.chiso.example");
        assertThat(preflight.header("X-Request-Id")).isPresent();
        assertThat(preflight.header("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(services.received()).isEmpty();

        var other = Wire.once(
                "OPTIONS", "/api/v1/units", "Origin: https://evil.example", "Access-Control-Request-Method: PUT");
        assertThat(other.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.header("Content-Type")).hasValue("application/problem+json");
        assertThat(other.body()).contains("\"code\":\"foreign-origin\"");
        assertThat(Wire.once("GET", "/api/v1/units", "Origin: https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(services.received()).isEmpty();
        assertThat(Wire.once("GET", "/api/v1/units", "Origin: http://chiso.example")
                        .status())
                .isNotEqualTo(403);
    }

    @ParameterizedTest
    @Order(5)
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | 203.0.113.7               | 203.0.113.7",
                "127.0.0.1 | 198.51.100.9, 203.0.113.7 | 203.0.113.7",
                "127.0.0.1 | 198.51.100.9; 203.0.113.7 | 203.0.113.7",
                "127.0.0.1 | 203.0.113.7:40001         | 203.0.113.7",
                "127.0.0.1 | [2001:db8::7]:40001       | 2001:db8::7",
                "127.0.0.1 | 2001:db8::7               | 2001:db8::7",
                "127.0.0.2 | 203.0.113.7               | 127.0.0.2",
            })
    void only_a_trusted_proxy_is_believed_and_only_about_whom_it_saw_itself(
            String from, String forwarded, String expected) throws Exception {
        try (Wire wire = new Wire(from)) {
            String lines = forwarded.replace(";", "\r\nX-Forwarded-For:");
            wire.say("GET " + FEED + " HTTP/1.1\r\nHost: chiso.example\r\nX-Forwarded-For: " + lines + "\r\n\r\n");
            assertThat(wire.reply("GET").status()).isEqualTo(200);
        }

        assertThat(services.theOnlyOne().headers().getAll("X-Forwarded-For")).containsExactly(expected);
    }

    @Test
    @Order(6)
    void a_stream_ends_with_its_bearer() throws Exception {
        services.when(Upstream.NOTIFICATION, IdentityProviderTest::streamWithoutEnd);

        // Long enough to be taken twice on a slow machine; the stream is waited for until it ends.
        String bearer = identity.token(10);
        assertThat(get(bearer).statusCode()).isEqualTo(200);

        var response = stream(bearer);

        assertThat(response.body()).isEqualTo("data: hello\n\n");
        assertThat(get(bearer).statusCode()).isEqualTo(401);
        assertThat(get(identity.token()).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(7)
    void without_the_provider_known_keys_go_on_and_unknown_ones_do_no_harm() throws Exception {
        identity.stop();

        assertThat(get(identity.token("viewer@QT")).statusCode()).isEqualTo(200);
        assertThat(get(identity.tokenOfUnpublishedKey()).statusCode()).isIn(401, 503);
        assertThat(get(identity.token("admin@QT")).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(8)
    void a_gateway_that_is_told_to_stop_ends_its_streams_and_takes_no_new_ones() throws Exception {
        var opened = new CompletableFuture<HttpServerRequest>();
        services.when(Upstream.NOTIFICATION, request -> {
            streamWithoutEnd(request);
            opened.complete(request);
        });
        String bearer = identity.token();
        var stream = CompletableFuture.supplyAsync(() -> stream(bearer));
        HttpServerRequest request = opened.get(60, TimeUnit.SECONDS);

        stopping.fire(new ShutdownDelayInitiatedEvent());

        assertThat(stream.get(60, TimeUnit.SECONDS).body()).isEqualTo("data: hello\n\n");
        await().atMost(RealParts.PATIENCE).until(request.response()::closed);
        assertThat(stream(bearer).statusCode()).isEqualTo(503);
        assertThat(get(bearer).statusCode()).isEqualTo(200);
    }

    private static void streamWithoutEnd(HttpServerRequest request) {
        request.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .write("data: hello\n\n");
    }

    private static HttpResponse<String> stream(String token) {
        try {
            return Client.send(Client.anonymous("/api/v1/inbox/stream")
                    .header("Authorization", "Bearer " + token)
                    .GET());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int statusOf(String token) {
        try {
            return get(token).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(String token) throws Exception {
        return Client.send(Client.anonymous("/api/v1/units")
                .header("Authorization", "Bearer " + token)
                .GET());
    }
}
