package vn.chiso.gateway.entry;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import vn.chiso.gateway.forward.Forwarder;
import vn.chiso.gateway.problem.GatewayProblem;
import vn.chiso.gateway.problem.Problems;
import vn.chiso.gateway.route.RequestTarget;
import vn.chiso.gateway.route.Route;
import vn.chiso.gateway.route.RouteTable;

/** The way of an API request: read its target, admit its bearer, find its route, pass it on. */
@ApplicationScoped
class Passage {

    // After CORS and the framework's (lazy) authentication, before anything that would read a body.
    private static final int ORDER = -50;

    private final Admission admission;
    private final RouteTable routes;
    private final Forwarder forwarder;
    private final PassageMeters meters;
    private final Problems problems;

    Passage(Admission admission, RouteTable routes, Forwarder forwarder, PassageMeters meters, Problems problems) {
        this.admission = admission;
        this.routes = routes;
        this.forwarder = forwarder;
        this.meters = meters;
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::pass);
    }

    private void pass(RoutingContext context) {
        RequestTarget target = context.get(Reception.TARGET);
        if (!isApi(target.path())) {
            context.next();
            return;
        }
        Optional<Route> route = routes.find(target.path());
        meters.time(context, route);
        if (route.isPresent() && route.get().isOpen(context.request().method(), target.path())) {
            admission.admitAnybody(context, () -> forward(context, route, target));
        } else {
            admission.admitBearer(context, () -> forward(context, route, target));
        }
    }

    private void forward(RoutingContext context, Optional<Route> route, RequestTarget target) {
        route.ifPresentOrElse(
                found -> forwarder.forward(context, found, target),
                () -> problems.send(context, GatewayProblem.NOT_FOUND));
    }

    private static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }
}
