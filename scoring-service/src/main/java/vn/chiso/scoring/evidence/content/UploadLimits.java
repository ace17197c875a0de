package vn.chiso.scoring.evidence.content;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;

/**
 * Evidence may be large, every other body may not. An upload counts itself as it comes ({@link Arrivals}); here stands what
 * becomes of the rest of one that is refused.
 */
@ApplicationScoped
class UploadLimits {

    private static final String UPLOADS = "/api/v1/evidence";
    private static final int PAYLOAD_TOO_LARGE = 413;
    private static final int LONGEST_NUMBER = 18;

    /** Thrown away for a moment: closing at once would reset the connection and the client might not see the answer. */
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(3);

    private final long otherBody;

    UploadLimits(EvidenceConfig config) {
        otherBody = config.otherBody().asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        var request = context.request();
        if (request.method().equals(HttpMethod.POST) && UPLOADS.equals(context.normalizedPath())) {
            context.addHeadersEndHandler(head -> announceEnd(context));
            context.addEndHandler(answered -> {
                // Not where the client has gone: whoever still reads must hear of it.
                if (answered.succeeded()) {
                    discardRest(context);
                }
            });
            context.next();
        } else if (declared(request) > otherBody) {
            context.addEndHandler(answered -> request.connection().close());
            context.response()
                    .setStatusCode(PAYLOAD_TOO_LARGE)
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end();
        } else {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, otherBody);
            context.next();
        }
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

    /** The HTTP codec has refused what is not a number; one too long for a number is too long for us. */
    private static long declared(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return 0;
        }
        return length.length() > LONGEST_NUMBER ? Long.MAX_VALUE : Long.parseLong(length);
    }
}
