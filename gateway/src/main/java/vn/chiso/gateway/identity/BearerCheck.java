package vn.chiso.gateway.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import vn.chiso.gateway.problem.GatewayProblem;
import vn.chiso.gateway.problem.Problems;

/**
 * Lets only requests with a valid bearer through: signature, issuer, audience and times are checked by the OIDC
 * extension. What the bearer may do is for the services to decide, which check it again.
 */
@ApplicationScoped
public class BearerCheck {

    /** When the bearer of a request ends, in seconds of the epoch; absent where none was needed. */
    public static final String EXPIRES_AT = "chiso.bearer-expires-at";

    private static final Logger LOG = Logger.getLogger(BearerCheck.class);

    private static final BiConsumer<RoutingContext, Throwable> NOT_ITS_AFFAIR = (context, failure) -> {};

    private final KnownBearers known;
    private final Problems problems;

    BearerCheck(KnownBearers known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    /** Runs {@code admitted} on the context of the request, or answers with a problem. */
    public void admit(RoutingContext context, Runnable admitted) {
        String credentials = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        known.expiry(credentials)
                .ifPresentOrElse(
                        expiresAt -> {
                            context.put(EXPIRES_AT, expiresAt);
                            admitted.run();
                        },
                        () -> verify(context, credentials, admitted));
    }

    private void verify(RoutingContext context, String credentials, Runnable admitted) {
        Context own = Vertx.currentContext();
        // Until the body is wanted; a token whose key is unknown may have to wait for the identity provider.
        context.request().pause();
        // The framework would answer a bad bearer itself, without a problem.
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, NOT_ITS_AFFAIR);
        Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(context, null);
        identity.subscribe()
                .with(
                        found -> on(own, () -> decide(context, found, credentials, admitted)),
                        failure -> on(own, () -> problems.send(context, problem(failure))));
    }

    private void decide(RoutingContext context, SecurityIdentity identity, String credentials, Runnable admitted) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            known.remember(credentials, token.getExpirationTime());
            context.put(EXPIRES_AT, token.getExpirationTime());
            admitted.run();
        } else {
            problems.send(context, GatewayProblem.UNAUTHENTICATED);
        }
    }

    private static GatewayProblem problem(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            return GatewayProblem.UNAUTHENTICATED;
        }
        LOG.warnf("A bearer could not be checked: %s", failure.getMessage());
        return GatewayProblem.IDENTITY_PROVIDER_UNAVAILABLE;
    }

    private static void on(Context own, Runnable step) {
        if (Vertx.currentContext() == own) {
            step.run();
        } else {
            own.runOnContext(now -> step.run());
        }
    }
}
