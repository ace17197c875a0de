package vn.chiso.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chiso.local.system.Poll;

/**
 * Requests of one person. A request that meets a service which is just being killed or restarted is repeated: every POST
 * carries an idempotency key made of its content, so that repeating has no second effect.
 */
public final class Api {

    /** Long enough for a killed service to be started again. */
    private static final Duration REPEATING = Duration.ofSeconds(90);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** What a gateway says of a service that is away. */
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private static final String ROOT = "/api/v1";

    private final HttpClient client;
    private final String url;
    private final String username;
    private final SignIn signIn;
    private final ChangeWatch watch;

    Api(HttpClient client, String url, String username, SignIn signIn, ChangeWatch watch) {
        this.client = client;
        this.url = url;
        this.username = username;
        this.signIn = signIn;
        this.watch = watch;
    }

    public String username() {
        return username;
    }

    /** A token of the person that still holds for a minute, for requests that are made otherwise. */
    public String token() {
        try {
            return signIn.token(username);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    /** All items of a list, page by page. */
    public List<JsonNode> list(String path) {
        List<JsonNode> items = new ArrayList<>();
        String page = path;
        while (page != null) {
            JsonNode body = get(page).body();
            body.path("items").forEach(items::add);
            JsonNode next = body.path("next");
            page = next.isTextual()
                    ? path + (path.contains("?") ? "&" : "?") + "cursor=" + encoded(next.asText())
                    : null;
        }
        return items;
    }

    public Answer post(String path, Object body) {
        return send("POST", path, null, body);
    }

    /** Changes what is at that version. */
    public Answer post(String path, String etag, Object body) {
        return send("POST", path, etag, body);
    }

    public Answer put(String path, String etag, Object body) {
        return send("PUT", path, etag, body);
    }

    /** The tag of something that was read as an item of a list. */
    public static String etag(JsonNode item) {
        return "\"" + item.path("version").asLong() + "\"";
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer send(String method, String path, String etag, Object body) {
        String request = username + ": " + method + " " + ROOT + path;
        String content = body == null ? "" : Json.write(body);
        String id = requestId(method, path, etag, content);
        StringBuilder trouble = new StringBuilder();
        Optional<Answer> answer = Poll.until(REPEATING, () -> {
            try {
                Answer attempt = attempt(method, path, etag, content, id);
                if (!AWAY.contains(attempt.status())) {
                    return Optional.of(attempt);
                }
                trouble.setLength(0);
                trouble.append(attempt.status()).append(' ').append(Json.write(attempt.body()));
            } catch (IOException e) {
                trouble.setLength(0);
                trouble.append(e);
            }
            return Optional.empty();
        });
        if (!method.equals("GET")) {
            watch.concluded(concluded(method, path, id, answer, trouble.isEmpty()));
        }
        Answer given = answer.orElseThrow(() -> new IllegalStateException(
                request + " found no service within " + REPEATING.toSeconds() + " s: " + trouble));
        if (!given.isSuccess()) {
            throw new ApiException(request, given);
        }
        return given;
    }

    /** Of a POST made of its content, so that the same request said again is the same command. */
    private String requestId(String method, String path, String etag, String content) {
        String key = username + method + path + etag + content;
        return method.equals("POST")
                ? UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString()
                : UUID.randomUUID().toString();
    }

    private Command concluded(String method, String path, String id, Optional<Answer> answer, boolean atOnce) {
        Command.Ending ending = Command.Ending.UNKNOWN;
        if (answer.filter(Answer::isSuccess).isPresent()) {
            ending = Command.Ending.ACKNOWLEDGED;
        } else if (answer.isPresent() && atOnce) {
            ending = Command.Ending.REFUSED;
        }
        String resource = answer.map(given -> given.text("id")).orElse("");
        int status = answer.map(Answer::status).orElse(0);
        return new Command(username, method, path, id, ending, status, resource);
    }

    private Answer attempt(String method, String path, String etag, String content, String id) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + ROOT + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + signIn.token(username))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "vi")
                .header("X-Request-Id", id)
                .method(method, HttpRequest.BodyPublishers.ofString(content));
        if (!content.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (method.equals("POST")) {
            request.header("Idempotency-Key", id);
        }
        return watched(request.build());
    }

    private Answer watched(HttpRequest request) throws IOException {
        if (request.method().equals("GET")) {
            return answer(request);
        }
        watch.sending();
        try {
            return answer(request);
        } finally {
            watch.ended();
        }
    }

    private Answer answer(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") && !response.body().isEmpty()
                    ? Json.parse(response.body())
                    : MissingNode.getInstance();
            return new Answer(
                    response.statusCode(), response.headers().firstValue("ETag").orElse(null), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
