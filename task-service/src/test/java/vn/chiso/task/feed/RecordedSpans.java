package vn.chiso.task.feed;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps what ended spans say. */
@Singleton
public class RecordedSpans implements SpanProcessor {

    private final ConcurrentLinkedQueue<String> ended = new ConcurrentLinkedQueue<>();

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // Only what it said in the end counts.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        ended.add(span.getName() + " " + span.toSpanData().getAttributes());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }

    void clear() {
        ended.clear();
    }

    List<String> all() {
        return List.copyOf(ended);
    }
}
