package vn.chiso.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chiso.e2e.verifier.Outcome;

class UploadsTest {

    private static final String SERVICE = "{\"code\":\"service-unavailable\"}";
    private static final String GATEWAY = "{\"code\":\"upstream-unavailable\"}";

    @Test
    void a_full_disk_that_nobody_met_is_told() {
        Uploads uploads = new Uploads(Optional.empty());
        uploads.failed();
        assertThat(uploads.outcome().status()).isEqualTo(Outcome.Status.BROKEN);
        uploads.become(true);
        assertThat(uploads.outcome().status()).isEqualTo(Outcome.Status.BROKEN);
        uploads.failed();
        uploads.become(false);
        assertThat(uploads.outcome().status()).isEqualTo(Outcome.Status.HOLDS);
    }

    @Test
    void a_disk_that_cannot_be_filled_is_skipped_with_the_reason() {
        Outcome outcome = new Uploads(Optional.of("no right to mount")).outcome();
        assertThat(outcome.status()).isEqualTo(Outcome.Status.SKIPPED);
        assertThat(outcome.examples()).containsExactly("no right to mount");
    }

    @Test
    void only_the_service_itself_can_say_that_its_disk_is_full() throws Exception {
        String problem = "application/problem+json";
        assertThat(Uploads.isOfTheDisk(answer(SERVICE, Map.of("Content-Type", problem, "Retry-After", "60"))))
                .isTrue();
        // Its database is away.
        assertThat(Uploads.isOfTheDisk(answer(SERVICE, Map.of("Content-Type", problem, "Retry-After", "5"))))
                .isFalse();
        assertThat(Uploads.isOfTheDisk(answer(GATEWAY, Map.of("Content-Type", problem, "Retry-After", "60"))))
                .isFalse();
        assertThat(Uploads.isOfTheDisk(answer("no JSON", Map.of("Content-Type", "text/html"))))
                .isFalse();
    }

    private static HttpResponse<String> answer(String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(503, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI there = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            return client.send(HttpRequest.newBuilder(there).build(), HttpResponse.BodyHandlers.ofString());
        } finally {
            server.stop(0);
        }
    }
}
