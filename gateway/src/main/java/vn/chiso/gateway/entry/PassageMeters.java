package vn.chiso.gateway.entry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import vn.chiso.gateway.route.Route;

/**
 * Times requests by route, never by path: paths hold ids without end, and one kind of them a secret.
 */
@ApplicationScoped
class PassageMeters {

    private final MeterRegistry registry;
    // The registry finds a timer by sorting its tags, which costs a request more than its route does. As few as there
    // are timers: routes, methods and states are counted.
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    PassageMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void time(RoutingContext context, Optional<Route> route) {
        long start = System.nanoTime();
        context.addEndHandler(ended -> {
            var kind = new Kind(
                    route, context.request().method().name(), context.response().getStatusCode());
            timers.computeIfAbsent(kind, this::register).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        });
    }

    private Timer register(Kind kind) {
        return registry.timer(
                "chiso.gateway.requests",
                "route",
                kind.route().map(Route::prefix).orElse("none"),
                "upstream",
                kind.route()
                        .map(r -> r.upstream().name().toLowerCase(Locale.ROOT))
                        .orElse("none"),
                "method",
                kind.method(),
                "status",
                Integer.toString(kind.status()));
    }

    private record Kind(Optional<Route> route, String method, int status) {}
}
