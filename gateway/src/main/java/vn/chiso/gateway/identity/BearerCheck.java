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

/**
 * Lets only requests with a valid bearer through: signature, issuer, audience and times are checked by the OIDC
 * extension. What the bearer may do is for the services to decide, which check it again.
 */
@ApplicationScoped
public class BearerCheck {

    /** Where the {@link Bearer} of a request is kept; absent where none was needed. */
    public static final String BEARER = "chiso.bearer";

    private static final Logger LOG = Logger.getLogger(BearerCheck.class);

    private static final BiConsumer<RoutingContext, Throwable> NOT_ITS_AFFAIR = (context, failure) -> {};

    private final KnownBearers known;
    private final NewKeys newKeys;

    BearerCheck(KnownBearers known, NewKeys newKeys) {
        this.known = known;
        this.newKeys = newKeys;
    }

    /** What becomes of a request: called once, on its context. */
    public interface Outcome {

        void admitted(Bearer bearer);

        void refused(GatewayProblem reason);
    }

    public void check(RoutingContext context, Outcome outcome) {
        String credentials = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        known.find(credentials)
                .ifPresentOrElse(
                        bearer -> admit(context, bearer, outcome), () -> verify(context, credentials, outcome));
    }

    private static void admit(RoutingContext context, Bearer bearer, Outcome outcome) {
        context.put(BEARER, bearer);
        outcome.admitted(bearer);
    }

    private void verify(RoutingContext context, String credentials, Outcome outcome) {
        Context own = Vertx.currentContext();
        // Until the body is wanted; a token whose key is unknown may have to wait for the identity provider.
        context.request().pause();
        // The framework would answer a bad bearer itself, without a problem.
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, NOT_ITS_AFFAIR);
        newKeys.inTurn(
                credentials,
                over -> on(own, () -> {
                    Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(context, null);
                    identity.onTermination()
                            .invoke(over)
                            .subscribe()
                            .with(
                                    found -> on(own, () -> decide(context, found, credentials, outcome)),
                                    failure -> on(own, () -> outcome.refused(problem(failure))));
                }));
    }

    private void decide(RoutingContext context, SecurityIdentity identity, String credentials, Outcome outcome) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            Bearer bearer = Bearer.of(token);
            known.remember(credentials, bearer);
            newKeys.proven(credentials);
            admit(context, bearer, outcome);
        } else {
            outcome.refused(GatewayProblem.UNAUTHENTICATED);
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
