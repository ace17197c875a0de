package vn.chiso.platform.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.time.SystemClock;

/** CloudEvents 1.0 in binary mode, with the W3C trace of the request that causes the event. */
@ApplicationScoped
class EventHeaders {

    private final SystemClock clock;
    private final String source;

    EventHeaders(SystemClock clock, @ConfigProperty(name = "quarkus.application.name") String source) {
        this.clock = clock;
        this.source = source;
    }

    Map<String, String> of(UUID id, OutgoingEvent event) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", event.type());
        headers.put("ce_source", source);
        headers.put("ce_time", clock.now().truncatedTo(ChronoUnit.MILLIS).toString());
        headers.put("ce_subject", event.key());
        headers.put("content-type", "application/json");
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, Map::put);
        return headers;
    }

    /** Those of a record that cannot be processed, and who buried it: each consumer of a topic buries for itself. */
    Map<String, String> ofDeadLetter(Map<String, String> recordHeaders) {
        var headers = new LinkedHashMap<>(recordHeaders);
        headers.put("dlq-service", source);
        return headers;
    }
}
