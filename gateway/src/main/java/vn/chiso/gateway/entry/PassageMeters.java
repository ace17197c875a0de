package vn.chiso.gateway.entry;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.chiso.gateway.route.Route;

/**
 * Times requests by route, never by path: paths hold ids without end, and one kind of them a secret.
 */
@ApplicationScoped
class PassageMeters {

    private final MeterRegistry registry;

    PassageMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void time(RoutingContext context, Optional<Route> route) {
        long start = System.nanoTime();
        String prefix = route.map(Route::prefix).orElse("none");
        String upstream =
                route.map(r -> r.upstream().name().toLowerCase(Locale.ROOT)).orElse("none");
        context.addEndHandler(ended -> registry.timer(
                        "chiso.gateway.requests",
                        "route",
                        prefix,
                        "upstream",
                        upstream,
                        "method",
                        context.request().method().name(),
                        "status",
                        Integer.toString(context.response().getStatusCode()))
                .record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
    }
}
