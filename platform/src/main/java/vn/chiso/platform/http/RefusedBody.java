package vn.chiso.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/** The rest of a body that nobody wants any more: it is not waited for, and the client sees the answer all the same. */
public final class RefusedBody {

    /** Thrown away for a moment: closing at once would reset the connection and the client might not see the answer. */
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(3);

    private RefusedBody() {}

    /** To be called before the answer: if the body has not ended by then, the connection ends soon after it. */
    public static void endAfterAnswer(RoutingContext context) {
        context.addHeadersEndHandler(head -> announceEnd(context));
        context.addEndHandler(answered -> {
            // Not where the client has gone: whoever still reads must hear of it.
            if (answered.succeeded()) {
                discardRest(context);
            }
        });
    }

    private static void announceEnd(RoutingContext context) {
        if (!context.request().isEnded()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    private static void discardRest(RoutingContext context) {
        var request = context.request();
        if (request.isEnded()) {
            return;
        }
        var connection = request.connection();
        request.exceptionHandler(gone -> {});
        request.handler(rest -> {});
        request.endHandler(end -> connection.close());
        request.resume();
        context.vertx().setTimer(PATIENCE_MILLIS, over -> connection.close());
    }
}
