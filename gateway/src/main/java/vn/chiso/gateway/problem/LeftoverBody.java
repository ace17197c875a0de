package vn.chiso.gateway.problem;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * What a client is still sending when its answer is already known. It is read and thrown away for a moment, because
 * closing at once would reset the connection and the client might never see the answer; then the connection is closed,
 * because nobody wants the remaining gigabytes.
 */
public final class LeftoverBody {

    private static final long PATIENCE_BYTES = 16L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private long discarded;

    private LeftoverBody() {}

    /** Must be called on the context of the request. */
    public static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        LeftoverBody leftover = new LeftoverBody();
        HttpConnection connection = request.connection();
        request.exceptionHandler(ignored -> {});
        request.endHandler(ignored -> {});
        request.handler(buffer -> {
            leftover.discarded += buffer.length();
            if (leftover.discarded > PATIENCE_BYTES) {
                connection.close();
            }
        });
        request.resume();
        if (!request.isEnded()) {
            Vertx.currentContext().owner().setTimer(PATIENCE.toMillis(), timer -> {
                if (!request.isEnded()) {
                    connection.close();
                }
            });
        }
    }
}
