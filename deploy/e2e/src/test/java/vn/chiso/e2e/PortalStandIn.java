package vn.chiso.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.chiso.local.client.Json;
import vn.chiso.local.system.ChisoSystem;

/** Stands in for the portal of the province: pushes, pulls, receives webhooks, and goes away for a while. */
final class PortalStandIn implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ChisoSystem system;
    private final Set<String> received = ConcurrentHashMap.newKeySet();
    private final Set<String> forged = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private volatile boolean online = true;
    private volatile Webhook verifier;
    private String position;

    PortalStandIn(ChisoSystem system) {
        this.system = system;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/hook", this::receive);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void trust(String secret) {
        try {
            verifier = new Webhook(secret);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The port stays its own: another program could take it in the meantime. */
    void goOffline() {
        online = false;
    }

    void goOnline() {
        online = true;
    }

    /** Bodies whose signature was right, and whose was not. */
    Set<String> received() {
        return Set.copyOf(received);
    }

    Set<String> forged() {
        return Set.copyOf(forged);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!online) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
            int status = isGenuine(body, headers) ? 204 : 401;
            (status == 204 ? received : forged).add(body);
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private boolean isGenuine(String body, HttpHeaders headers) {
        try {
            verifier.verify(body, headers);
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }

    /** A result that a superior body published; answers the id under which it is kept. */
    String pushResult(String sourceId) {
        var answer = send("POST", "/portal/external-results", """
                {"sourceId":"%s","assessedAgency":"H50.15","programme":"STAND_IN","period":"2023","class":"GOOD",
                 "decision":{"number":"%s","date":"2024-03-06","issuerAgency":"H50"}}""".formatted(sourceId, sourceId));
        if (answer.statusCode() > 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return Json.parse(answer.body()).path("externalResultId").asText();
    }

    /** What the feed has since the last time; of a feed that is down for the moment, as far as it came. */
    List<JsonNode> catchUp() {
        var events = new ArrayList<JsonNode>();
        while (true) {
            var after = position == null ? "" : "&after=" + URLEncoder.encode(position, StandardCharsets.UTF_8);
            var answer = send("GET", "/events?limit=50" + after, null);
            if (answer.statusCode() >= 500) {
                return events;
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            var page = Json.parse(answer.body());
            page.path("items").forEach(events::add);
            position = page.path("next").asText();
            if (page.path("items").isEmpty()) {
                return events;
            }
        }
    }

    /** True once scoring and tasks have heard of both identifiers: what they do not know they name. */
    boolean isKnown() {
        var results = send("GET", "/portal/results?agency=H50.15", null).body();
        var refused = send("POST", "/portal/assigned-tasks", """
                {"sourceId":"never","title":"x","ownerAgency":"H50.15",
                 "document":{"number":"1","date":"2024-03-06","issuerAgency":"H50"},
                 "items":[{"title":"x","tasks":[{"content":"x","leads":["NOBODY"]}]}]}""");
        return !Json.parse(results).path("items").isEmpty()
                && refused.statusCode() == 400
                && !refused.body().contains("H50");
    }

    int status(String path) {
        return send("GET", path, null).statusCode();
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(system.settings().gatewayUrl() + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return sent(request.build());
    }

    private String token() {
        var form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "chiso-portal",
                "client_secret",
                system.credentials().portalSecret());
        var fields = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(system.settings().issuer() + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields));
        return Json.parse(sent(request.build()).body()).path("access_token").asText();
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
