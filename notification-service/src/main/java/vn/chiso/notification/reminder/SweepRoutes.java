package vn.chiso.notification.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.problem.PlatformProblem;

/** {@code POST /sweeps} on the management port: sweeps now, where business time can be moved and nobody wants to wait. */
@ApplicationScoped
class SweepRoutes {

    private final Sweep sweep;
    private final ObjectMapper json;
    private final boolean adjustable;

    SweepRoutes(Sweep sweep, ObjectMapper json, @ConfigProperty(name = "chiso.clock.adjustable") boolean adjustable) {
        this.sweep = sweep;
        this.json = json;
        this.adjustable = adjustable;
    }

    void register(@Observes ManagementInterface management) {
        management.router().route(HttpMethod.POST, "/sweeps").blockingHandler(this::sweep, false);
    }

    private void sweep(RoutingContext context) {
        if (adjustable) {
            answer(context, 200, sweep.run());
        } else {
            var problem = PlatformProblem.CLOCK_NOT_ADJUSTABLE;
            answer(context, problem.status(), Map.of("code", problem.code(), "status", problem.status()));
        }
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
