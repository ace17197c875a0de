package vn.chiso.bench.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Json;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Service;

/** Requests of one person straight to scoring-service, each sent once. */
final class Caller {

    private static final int OK = 200;
    private static final int CREATED = 201;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Api person;
    private final String root;

    Caller(ChisoSystem system, Api person) {
        this.person = person;
        this.root = "http://127.0.0.1:" + system.settings().ports().of(Service.SCORING) + "/api/v1";
    }

    byte[] get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, String body) {
        return post(request(path), body);
    }

    /** Changes what is at that version, and waits for it as long as it takes. */
    JsonNode post(String path, String etag, String body) {
        return post(request(path).header("If-Match", etag), body);
    }

    private JsonNode post(HttpRequest.Builder request, String body) {
        request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return Json.parse(new String(send(request), java.nio.charset.StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", "Bearer " + person.token());
    }

    private byte[] send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK && answer.statusCode() != CREATED) {
                throw new IllegalStateException(request + " was answered with " + answer.statusCode() + ": "
                        + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
