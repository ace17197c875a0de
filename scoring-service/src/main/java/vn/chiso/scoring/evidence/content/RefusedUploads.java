package vn.chiso.scoring.evidence.content;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.http.RefusedBody;

/** An upload counts itself as it comes ({@link Arrivals}); here stands what becomes of the rest of one that is refused. */
@ApplicationScoped
class RefusedUploads {

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
        RefusedBody.endAfterAnswer(context);
        context.next();
    }
}
