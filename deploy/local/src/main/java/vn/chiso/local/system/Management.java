package vn.chiso.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** What only the management ports offer: the business clock, and a reminder sweep on demand. */
public final class Management {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration REPEATING = Duration.ofSeconds(120);
    private static final int OK = 200;
    /** Its database has just been killed or cut off, or stands still. Whatever else it says, it says again. */
    private static final int AWAY = 503;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final Settings settings;

    Management(Settings settings) {
        this.settings = settings;
    }

    /** Sets the business time of all services with a database, to within the milliseconds between four requests. */
    void setClock(OffsetDateTime now) {
        clocked().forEach(service -> setClock(service, now));
    }

    void advanceClock(OffsetDateTime moment) {
        clocked().forEach(service -> advanceClock(service, moment));
    }

    void advanceClock(Service service, OffsetDateTime moment) {
        if (clock(service).isBefore(moment)) {
            setClock(service, moment);
        }
    }

    private Stream<Service> clocked() {
        return settings.services().stream().filter(Service::hasDatabase);
    }

    private void setClock(Service service, OffsetDateTime now) {
        String body = mapper.createObjectNode()
                .put("now", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now))
                .toString();
        send(service, request("PUT", service, "/clock", body));
    }

    public OffsetDateTime clock(Service service) {
        JsonNode clock = send(service, request("GET", service, "/clock", ""));
        return OffsetDateTime.parse(clock.path("now").asText());
    }

    /** Sends every reminder that is due by the business clock; answers how many were sent, skipped, undeliverable. */
    public JsonNode sweep() {
        return send(Service.NOTIFICATION, request("POST", Service.NOTIFICATION, "/sweeps", "{}"));
    }

    private HttpRequest request(String method, Service service, String path, String body) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + settings.ports().management(service) + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Repeats while the service is just being killed or started: setting a clock or sweeping twice does no harm. */
    private JsonNode send(Service service, HttpRequest request) {
        return send(service, request, REPEATING);
    }

    JsonNode send(Service service, HttpRequest request, Duration repeating) {
        AtomicReference<String> last = new AtomicReference<>("no answer");
        return Poll.until(repeating, () -> attempt(service, request, last))
                .orElseThrow(() -> new IllegalStateException(what(service, request) + last.get()));
    }

    private Optional<JsonNode> attempt(Service service, HttpRequest request, AtomicReference<String> last) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String answer = response.statusCode() + ": " + response.body();
            if (response.statusCode() == AWAY) {
                last.set(answer);
                return Optional.empty();
            }
            if (response.statusCode() != OK) {
                throw new IllegalStateException(what(service, request) + answer);
            }
            return Optional.of(mapper.readTree(response.body()));
        } catch (IOException e) {
            last.set(e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String what(Service service, HttpRequest request) {
        return service.module() + " answered " + request.method() + " " + request.uri() + " with ";
    }
}
