package vn.chiso.scoring.evidence.content;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** An upload counts itself as it comes ({@link Arrivals}); here stands what becomes of the rest of one that is refused. */
@ApplicationScoped
class RefusedUploads {

    /** Thrown away for a moment: closing at once would reset the connection and the client might not see the answer. */
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(3);

    private final String uploads;

    RefusedUploads(@ConfigProperty(name = "chiso.http.streamed-uploads") String uploads) {
        this.uploads = uploads;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.POST, uploads)
                .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT)
                .handler(RefusedUploads::watch);
    }

    private static void watch(RoutingContext context) {
        context.addHeadersEndHandler(head -> announceEnd(context));
        context.addEndHandler(answered -> {
            // Not where the client has gone: whoever still reads must hear of it.
            if (answered.succeeded()) {
                discardRest(context);
            }
        });
        context.next();
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
