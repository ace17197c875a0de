package vn.chiso.gateway.identity;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Bearers whose key has not been proven good yet wait for the one that is being checked: it may be the one that makes
 * the framework fetch the provider's new keys, and the framework refuses all others until they have come.
 */
@ApplicationScoped
class NewKeys {

    private static final Runnable NOBODY_WAITS = () -> {};

    // Only keys of the provider get here, so there are few.
    private final Set<String> proven = ConcurrentHashMap.newKeySet();
    private final AtomicReference<CompletableFuture<Void>> flight = new AtomicReference<>();

    /**
     * Runs the check at once or when its turn has come, then perhaps in another thread.
     *
     * @param check is given what it has to run when it is over
     */
    void inTurn(String credentials, Consumer<Runnable> check) {
        if (isProven(keyId(credentials))) {
            check.accept(NOBODY_WAITS);
            return;
        }
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> running = flight.compareAndExchange(null, mine);
        if (running == null) {
            check.accept(() -> {
                flight.set(null);
                mine.complete(null);
            });
        } else {
            running.thenRun(() -> check.accept(NOBODY_WAITS));
        }
    }

    void proven(String credentials) {
        proven.add(keyId(credentials));
    }

    private boolean isProven(String keyId) {
        return keyId.isEmpty() || proven.contains(keyId);
    }

    /** Empty where there is none to wait for. */
    private static String keyId(String credentials) {
        int start = credentials == null ? -1 : credentials.indexOf(' ') + 1;
        int end = start < 0 ? -1 : credentials.indexOf('.', start);
        if (end < 0) {
            return "";
        }
        try {
            byte[] header = Base64.getUrlDecoder().decode(credentials.substring(start, end));
            return new JsonObject(new String(header, StandardCharsets.UTF_8)).getString("kid", "");
        } catch (IllegalArgumentException | DecodeException | ClassCastException e) {
            return "";
        }
    }
}
