package vn.chiso.platform.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.Map;

/** Carries the trace of the causing request along with the event (W3C {@code traceparent}). */
final class TraceContext {

    private TraceContext() {}

    static void writeTo(Map<String, String> headers) {
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, Map::put);
    }
}
