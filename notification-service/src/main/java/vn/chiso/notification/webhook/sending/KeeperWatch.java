package vn.chiso.notification.webhook.sending;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.chiso.notification.webhook.WebhookKeeper;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.platform.unit.Caller;

/** Tells {@link Keepership} who shows which grants; the same grants of one person once a minute. */
@Singleton
class KeeperWatch {

    private static final Logger LOG = Logger.getLogger(KeeperWatch.class);
    private static final Duration ONCE_IN = Duration.ofMinutes(1);

    /** People remembered; then memory begins anew, which costs a few statements. */
    private static final int MOST = 10_000;

    private static final int UNAUTHENTICATED = 401;

    private record Shown(String keeper, Set<String> codes) {}

    private final Keepership keepership;
    private final Caller caller;
    private final SystemClock clock;
    private final Map<Shown, Instant> lately = new ConcurrentHashMap<>();

    KeeperWatch(Keepership keepership, Caller caller, SystemClock clock) {
        this.keepership = keepership;
        this.caller = caller;
        this.clock = clock;
    }

    /** After the request, so that it is known who asked. What fails here fails nobody's request. */
    @ServerResponseFilter
    void look(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == UNAUTHENTICATED || !BlockingOperationControl.isBlockingAllowed()) {
            return;
        }
        try {
            if (request.getSecurityContext().getUserPrincipal() == null) {
                return;
            }
            var shown = new Shown(caller.username().toLowerCase(Locale.ROOT), caller.unitCodes(WebhookKeeper.KEEPERS));
            if (isNew(shown)) {
                keepership.seen(shown.keeper(), shown.codes());
                remember(shown);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Grants of a keeper of webhooks could not be noted");
        }
    }

    private boolean isNew(Shown shown) {
        var last = lately.get(shown);
        return last == null || !clock.now().isBefore(last.plus(ONCE_IN));
    }

    private void remember(Shown shown) {
        if (lately.size() >= MOST) {
            lately.clear();
        }
        lately.put(shown, clock.now());
    }
}
