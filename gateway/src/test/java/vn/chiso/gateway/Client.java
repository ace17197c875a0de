package vn.chiso.gateway;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.chiso.testing.Tokens;

/** A well-behaved client of the gateway; {@link Wire} is the other one. */
public final class Client {

    /** A partner that nobody but the test of its limit calls as. */
    static final String SMALL_PARTNER = "small-partner";

    static final int SMALL_QUOTA = 5;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Client() {}

    /** Of the gateway under test: our own, or the one whose base URL is given. */
    static URI gateway() {
        return Given.gateway()
                .orElseGet(() -> URI.create("http://localhost:"
                        + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class)));
    }

    public static HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create(gateway() + path)).timeout(Duration.ofSeconds(60));
    }

    /** With the bearer of somebody who may use the API; what he may do there is not the gateway's affair. */
    public static HttpRequest.Builder signedIn(String path) {
        return anonymous(path).header("Authorization", "Bearer " + Tokens.of("canbo.nv", "scoring-officer@QT.VL.NV"));
    }

    public static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(signedIn(path).GET());
    }

    public static HttpResponse<String> post(String path, BodyPublisher body) throws IOException, InterruptedException {
        return send(signedIn(path).POST(body));
    }

    public static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return post(path, BodyPublishers.ofString(body));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    public static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return HTTP.send(request.build(), body);
    }

    public static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }
}
