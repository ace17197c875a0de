package vn.chiso.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chiso.local.client.Json;

/** Asks the realm as clients do, and as an administrator. */
final class RealmProbe {

    /** RFC 7636, appendix B. */
    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String keycloak;
    private final String issuer;
    private final Credentials credentials;

    RealmProbe(Settings settings, Credentials credentials) {
        this.keycloak = settings.keycloakUrl();
        this.issuer = settings.issuer();
        this.credentials = credentials;
    }

    /** Where an authorization request ends up: the sign-in page (200), an error page (400), or back at the client (302). */
    HttpResponse<String> authorize(Map<String, String> parameters) {
        return send(
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/auth?" + encoded(parameters))));
    }

    /** The address to which a refused request goes back, with the reason. */
    String refusal(Map<String, String> parameters) {
        return authorize(parameters).headers().firstValue("Location").orElse("no redirection");
    }

    static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        var changed = new HashMap<>(parameters);
        changed.put(name, value);
        return changed;
    }

    static Map<String, String> without(Map<String, String> parameters, String... names) {
        var changed = new HashMap<>(parameters);
        changed.keySet().removeAll(List.of(names));
        return changed;
    }

    HttpResponse<String> token(Map<String, String> form) {
        return send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    HttpResponse<String> password(String clientId, String username, String password) {
        return token(
                Map.of("grant_type", "password", "client_id", clientId, "username", username, "password", password));
    }

    boolean isLocked(String username) {
        var admin = credentials.adminPassword();
        var signedIn =
                send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                credentials.adminUser(),
                                "password",
                                admin)))));
        var bearer = Json.parse(signedIn.body()).path("access_token").asText();
        var user = get("/users?exact=true&username=" + username, bearer)
                .path(0)
                .path("id")
                .asText();
        return get("/attack-detection/brute-force/users/" + user, bearer)
                .path("disabled")
                .asBoolean();
    }

    private JsonNode get(String path, String bearer) {
        var answer = send(HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/chiso" + path))
                .header("Authorization", "Bearer " + bearer)
                .header("Accept", "application/json"));
        return Json.parse(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
