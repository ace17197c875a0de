package vn.chiso.gateway.forward;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Bounds the silence before an answer. A long upload is not silence: every part of it that moves starts the time anew,
 * with one timer for the whole exchange. But it must move at some pace: a byte now and then would hold a connection for
 * ever.
 */
final class AnswerDeadline {

    private final Vertx vertx;
    private final Duration limit;
    private final long slowest;
    private final RequestBody body;
    private final BooleanSupplier missed;
    // Vert.x counts its timers from 0.
    private long timer = -1;
    private boolean settled;

    /** Who is told that it was missed says whether that was the end of it; if not, the time starts anew. */
    AnswerDeadline(Vertx vertx, ForwardConfig config, RequestBody body, BooleanSupplier missed) {
        this.vertx = vertx;
        this.limit = config.answerTimeout();
        this.slowest = config.slowestUpload().asLongValue();
        this.body = body;
        this.missed = missed;
    }

    void start() {
        if (!settled) {
            arm(limit.toMillis());
        }
    }

    void settle() {
        settled = true;
        vertx.cancelTimer(timer);
    }

    private void arm(long millis) {
        timer = vertx.setTimer(millis, fired -> check());
    }

    private void check() {
        if (settled) {
            return;
        }
        long silentMillis =
                Duration.ofNanos(System.nanoTime() - body.lastProgress()).toMillis();
        long remaining = limit.toMillis() - silentMillis;
        if (remaining > 0 && !body.isSlowerThan(slowest)) {
            arm(remaining);
        } else if (missed.getAsBoolean()) {
            settled = true;
        } else {
            arm(limit.toMillis());
        }
    }
}
