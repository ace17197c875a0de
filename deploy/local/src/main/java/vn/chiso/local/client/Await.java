package vn.chiso.local.client;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.chiso.local.system.Poll;

/** Waits for what events bring about in another service. */
public final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(120);
    /** How a service answers that has not heard of a unit, a set or an assignment yet. */
    private static final Set<Integer> NOT_YET = Set.of(403, 404, 422);

    private Await() {}

    /** The first value that comes; {@code what} completes the sentence "… did not come". */
    public static <T> T until(String what, Supplier<Optional<T>> question) {
        return Poll.until(LONGEST, question)
                .orElseThrow(
                        () -> new IllegalStateException(what + " did not come within " + LONGEST.toSeconds() + " s"));
    }

    /** Gives the condition time to become true; whoever asks then looks at the figures himself. */
    public static void settled(BooleanSupplier condition) {
        Poll.until(LONGEST, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Repeats a request that a service refuses until the event which it depends on has arrived there. */
    public static <T> T known(Supplier<T> request) {
        AtomicReference<ApiException> last = new AtomicReference<>();
        return Poll.until(LONGEST, () -> {
                    try {
                        return Optional.of(request.get());
                    } catch (ApiException e) {
                        if (!NOT_YET.contains(e.status())) {
                            throw e;
                        }
                        last.set(e);
                        return Optional.empty();
                    }
                })
                .orElseThrow(last::get);
    }
}
