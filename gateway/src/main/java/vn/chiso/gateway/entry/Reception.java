package vn.chiso.gateway.entry;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import vn.chiso.gateway.problem.GatewayProblem;
import vn.chiso.gateway.problem.Problems;
import vn.chiso.gateway.route.RequestTarget;

/** First and last to see a request: gives it an id, refuses it by its form, and answers what nobody else answered. */
@ApplicationScoped
class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class);
    /** Where the target of a request is kept once it has been read. */
    static final String TARGET = "chiso.target";

    private static final String REQUEST_ID_HEADER = "X-Request-Id";

    // Before everything of the framework, so that each answer has its request id.
    private static final int FIRST = Integer.MIN_VALUE + 1;
    // After everything of ours, before the framework would offer the files that libraries bring along.
    private static final int LAST = 0;

    private final EntryConfig config;
    private final RequestCheck check;
    private final Problems problems;

    Reception(EntryConfig config, RequestCheck check, Problems problems) {
        this.config = config;
        this.check = check;
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::receive).failureHandler(this::failed);
        router.route().order(LAST).handler(context -> problems.send(context, GatewayProblem.NOT_FOUND));
        // What the router itself cannot read never comes to a handler.
        router.errorHandler(GatewayProblem.MALFORMED_REQUEST.status(), this::failed);
        router.errorHandler(GatewayProblem.INTERNAL_ERROR.status(), this::failed);
    }

    private void receive(RoutingContext context) {
        welcome(context);
        Optional<GatewayProblem> fault =
                RefusedHead.reason(context.request().uri()).or(() -> check.fault(context.request()));
        Optional<RequestTarget> target = RequestTarget.parse(context.request().uri());
        if (fault.isPresent()) {
            problems.send(context, fault.get());
        } else if (target.isEmpty()) {
            problems.send(context, GatewayProblem.MALFORMED_REQUEST);
        } else {
            context.put(TARGET, target.get());
            context.next();
        }
    }

    private void failed(RoutingContext context) {
        if (context.get(Problems.REQUEST_ID) == null) {
            welcome(context);
        }
        if (context.get(TARGET) == null) {
            problems.send(context, GatewayProblem.MALFORMED_REQUEST);
        } else {
            LOG.error("A request failed inside the gateway", context.failure());
            problems.send(context, GatewayProblem.INTERNAL_ERROR);
        }
    }

    private void welcome(RoutingContext context) {
        String requestId = RequestIds.accept(context.request().getHeader(REQUEST_ID_HEADER));
        context.put(Problems.REQUEST_ID, requestId);
        MDC.put("requestId", requestId);
        context.addHeadersEndHandler(beforeHead -> complete(context, requestId));
    }

    private void complete(RoutingContext context, String requestId) {
        MultiMap headers = context.response().headers();
        headers.set(REQUEST_ID_HEADER, requestId);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", BrowserPolicy.of(context));
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        config.hsts().ifPresent(value -> headers.set("Strict-Transport-Security", value));
    }
}
