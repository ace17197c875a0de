package vn.chiso.gateway.entry;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.chiso.gateway.identity.Bearer;
import vn.chiso.gateway.identity.BearerCheck;
import vn.chiso.gateway.identity.ClientAddress;
import vn.chiso.gateway.problem.GatewayProblem;
import vn.chiso.gateway.problem.Problems;
import vn.chiso.gateway.rate.Allowance;
import vn.chiso.gateway.rate.RateLimits;

/**
 * Who may pass, and how often. A bad bearer counts for the address that it came from, and only after it was found bad:
 * one broken program must not keep the colleagues behind the same address from signing in.
 */
@ApplicationScoped
public class Admission {

    private final BearerCheck bearers;
    private final RateLimits limits;
    private final Problems problems;

    Admission(BearerCheck bearers, RateLimits limits, Problems problems) {
        this.bearers = bearers;
        this.limits = limits;
        this.problems = problems;
    }

    /** For what needs no bearer: it is open to all, or a secret in its address stands for one. */
    public void admitAnybody(RoutingContext context, Runnable admitted) {
        if (isWithin(context, limits.countAddress(address(context)))) {
            admitted.run();
        }
    }

    void admitBearer(RoutingContext context, Runnable admitted) {
        bearers.check(context, new BearerCheck.Outcome() {
            @Override
            public void admitted(Bearer bearer) {
                if (isWithin(context, limits.countCaller(bearer.client(), bearer.subject()))) {
                    admitted.run();
                }
            }

            @Override
            public void refused(GatewayProblem reason) {
                if (reason != GatewayProblem.UNAUTHENTICATED
                        || isWithin(context, limits.countAddress(address(context)))) {
                    problems.send(context, reason);
                }
            }
        });
    }

    /** Tells the caller what is left to him; answers with a problem when nothing is. */
    private boolean isWithin(RoutingContext context, Optional<Allowance> counted) {
        if (counted.isEmpty()) {
            return true;
        }
        Allowance allowance = counted.get();
        // When the head goes out: what a service answers would replace headers that were set before.
        context.addHeadersEndHandler(beforeHead -> tell(context.response().headers(), allowance));
        if (allowance.isSpent()) {
            problems.send(context, GatewayProblem.TOO_MANY_REQUESTS);
        }
        return !allowance.isSpent();
    }

    private static void tell(MultiMap headers, Allowance allowance) {
        headers.set("RateLimit-Policy", allowance.policyHeader());
        headers.set("RateLimit", allowance.limitHeader());
        if (allowance.isSpent()) {
            headers.set("Retry-After", Long.toString(allowance.retrySeconds()));
        }
    }

    private static String address(RoutingContext context) {
        return Origin.of(ClientAddress.of(context.request()));
    }
}
