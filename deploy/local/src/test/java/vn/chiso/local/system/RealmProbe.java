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
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chiso.local.client.Json;

/** Asks the realm as clients do, and as an administrator. */
final class RealmProbe {

    /** RFC 7636, appendix B. */
    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final Duration WAIT = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(WAIT).build();
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

    /** What is in an access token of a sample's person. */
    JsonNode claims(String clientId, String username) {
        return claims(password(clientId, username, "chiso"));
    }

    static JsonNode claims(HttpResponse<String> signedIn) {
        var token = Json.parse(signedIn.body()).path("access_token").asText();
        return Json.parse(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    boolean isLocked(String username) {
        var bearer = administrator();
        var user = get("/users?exact=true&username=" + username, bearer)
                .path(0)
                .path("id")
                .asText();
        return get("/attack-detection/brute-force/users/" + user, bearer)
                .path("disabled")
                .asBoolean();
    }

    /** A client through which one may edit one's own account; the realm has none that a script could use. */
    HttpResponse<String> createAccountClient(String clientId) {
        return send(bearer(keycloak + "/admin/realms/chiso/clients", administrator())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"clientId":"%s","publicClient":true,"directAccessGrantsEnabled":true,
                         "fullScopeAllowed":true}
                        """.formatted(clientId))));
    }

    HttpResponse<String> account(String token) {
        return send(bearer(issuer + "/account", token));
    }

    HttpResponse<String> changeAccount(String token, String body) {
        return send(bearer(issuer + "/account", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String administrator() {
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
                                credentials.adminPassword())))));
        return Json.parse(signedIn.body()).path("access_token").asText();
    }

    private static HttpRequest.Builder bearer(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private JsonNode get(String path, String bearer) {
        return Json.parse(
                send(bearer(keycloak + "/admin/realms/chiso" + path, bearer)).body());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(WAIT).build(), HttpResponse.BodyHandlers.ofString());
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
