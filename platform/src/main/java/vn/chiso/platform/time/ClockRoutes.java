package vn.chiso.platform.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jboss.logging.Logger;
import vn.chiso.platform.problem.DatabaseFaults;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.RouteProblems;

/** {@code /clock} on the management port: read business time, and set it where that is allowed. */
@ApplicationScoped
class ClockRoutes {

    /** @param now the business time to go on from, ISO 8601 with offset */
    record ClockRequest(String now) {

        OffsetDateTime time() {
            if (now == null) {
                throw new IllegalArgumentException("now is missing");
            }
            return OffsetDateTime.parse(now);
        }
    }

    /** @param offsetSeconds business time less system time */
    record ClockResponse(OffsetDateTime now, long offsetSeconds, boolean adjustable) {}

    private static final Logger LOG = Logger.getLogger(ClockRoutes.class);

    private final BusinessClock clock;
    private final ObjectMapper json;
    private final RouteProblems problems;

    ClockRoutes(BusinessClock clock, ObjectMapper json, RouteProblems problems) {
        this.clock = clock;
        this.json = json;
        this.problems = problems;
    }

    void register(@Observes ManagementInterface management) {
        var router = management.router();
        router.route(HttpMethod.GET, "/clock").blockingHandler(this::read);
        router.route(HttpMethod.PUT, "/clock").handler(BodyHandler.create(false).setBodyLimit(1_000));
        router.route(HttpMethod.PUT, "/clock").blockingHandler(this::set);
        router.route("/clock").failureHandler(this::failed);
    }

    /** Business time is stored, so without the database nobody knows it: the pool may still hold connections that died with it. */
    private void failed(RoutingContext context) {
        if (context.failure() == null || !DatabaseFaults.isOutage(context.failure())) {
            context.next();
            return;
        }
        LOG.warn("Database not reachable", context.failure());
        context.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        problems.answer(context, PlatformProblem.SERVICE_UNAVAILABLE);
    }

    private void read(RoutingContext context) {
        answer(context, 200, response());
    }

    private void set(RoutingContext context) {
        if (!clock.isAdjustable()) {
            problems.answer(context, PlatformProblem.CLOCK_NOT_ADJUSTABLE);
            return;
        }
        try {
            var body = context.body().asString();
            var request = json.readValue(body == null ? "" : body, ClockRequest.class);
            if (request == null) {
                problems.answer(context, PlatformProblem.MALFORMED_BODY);
                return;
            }
            clock.set(request.time().toInstant());
            answer(context, 200, response());
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            problems.answer(context, PlatformProblem.MALFORMED_BODY);
        }
    }

    private ClockResponse response() {
        return new ClockResponse(
                clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime(),
                clock.offset().toSeconds(),
                clock.isAdjustable());
    }

    private void answer(RoutingContext context, int status, Object body) {
        try {
            context.response()
                    .setStatusCode(status)
                    .putHeader("content-type", "application/json")
                    .end(json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
