package vn.chiso.gateway.forward;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import vn.chiso.gateway.identity.Bearer;
import vn.chiso.gateway.identity.BearerCheck;

/** Streams never end by themselves; a gateway that is told to stop ends them first, or it would wait in vain. */
@ApplicationScoped
class OpenStreams {

    private final Set<AnswerBody> open = ConcurrentHashMap.newKeySet();
    private final InstantSource clock;
    private final MeterRegistry registry;
    private volatile boolean draining;

    OpenStreams(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        this.registry = registry;
    }

    /** Known from the start, not only since the first stream. */
    void register(@Observes StartupEvent event) {
        registry.gaugeCollectionSize("chiso.gateway.streams.open", Tags.empty(), open);
    }

    boolean isDraining() {
        return draining;
    }

    /** Keeps the stream until it ends, its bearer expires, or the gateway stops. */
    void add(AnswerBody stream, RoutingContext context) {
        open.add(stream);
        Bearer bearer = context.get(BearerCheck.BEARER);
        if (bearer != null) {
            long millisLeft = TimeUnit.SECONDS.toMillis(bearer.expiresAt()) - clock.millis();
            long timer = context.vertx().setTimer(Math.max(1, millisLeft), expired -> stream.end());
            context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
        }
        context.addEndHandler(ended -> open.remove(stream));
        if (draining) {
            stream.end();
        }
    }

    void drain(@Observes ShutdownDelayInitiatedEvent stopping) {
        draining = true;
        open.forEach(AnswerBody::end);
    }
}
