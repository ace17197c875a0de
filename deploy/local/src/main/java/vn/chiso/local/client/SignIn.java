package vn.chiso.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Tokens of the sample's people, by the direct grant that only the sample realm allows. */
public final class SignIn {

    private static final String SAMPLE_PASSWORD = "chiso";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** A token is renewed this long before its end, so that it does not end under way. */
    private static final long MARGIN_SECONDS = 60;

    private record Token(String text, String refresh, long endNanos) {}

    private final HttpClient client;
    private final URI endpoint;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    SignIn(HttpClient client, String issuer) {
        this.client = client;
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    String token(String username) throws IOException {
        Token token = tokens.get(username);
        if (isOver(token)) {
            synchronized (lock(username)) {
                token = tokens.get(username);
                if (isOver(token)) {
                    token = ask(username, byPassword(username));
                }
            }
        }
        return token.text;
    }

    private static boolean isOver(Token token) {
        return token == null || token.endNanos - System.nanoTime() < 0;
    }

    /** Who signs in while he is just signing in is refused, as somebody who tries many passwords at once. */
    private Object lock(String username) {
        return locks.computeIfAbsent(username, name -> new Object());
    }

    /** Those who are signed in, and those people too, hold tokens then that last as long as tokens can. */
    void renewAll(Collection<String> people) throws IOException {
        Set<String> all = new TreeSet<>(tokens.keySet());
        all.addAll(people);
        for (String username : all) {
            synchronized (lock(username)) {
                renew(username, tokens.get(username));
            }
        }
    }

    /** Without the password, if it can be: to hash one is the dearest thing that the server does. */
    private void renew(String username, Token known) throws IOException {
        if (known != null) {
            try {
                ask(username, Map.of("grant_type", "refresh_token", "refresh_token", known.refresh));
                return;
            } catch (ApiException sessionOver) {
                // The password opens another.
            }
        }
        ask(username, byPassword(username));
    }

    private static Map<String, String> byPassword(String username) {
        return Map.of("grant_type", "password", "username", username, "password", SAMPLE_PASSWORD);
    }

    private Token ask(String username, Map<String, String> grant) throws IOException {
        Map<String, String> form = new HashMap<>(grant);
        form.put("client_id", "chiso-sample");
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = Json.parse(response.body());
            if (!answer.hasNonNull("access_token")) {
                throw new ApiException("signing in as " + username, new Answer(response.statusCode(), null, answer));
            }
            long seconds = answer.path("expires_in").asLong() - MARGIN_SECONDS;
            Token token = new Token(
                    answer.path("access_token").asText(),
                    answer.path("refresh_token").asText(),
                    System.nanoTime() + Duration.ofSeconds(seconds).toNanos());
            tokens.put(username, token);
            return token;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while signing in", e);
        }
    }
}
