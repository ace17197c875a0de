package vn.chiso.notification.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import vn.chiso.notification.stream.StreamPosition;

/** A person's new messages as server-sent events; every event's id says where to resume. */
@ApplicationScoped
class InboxStream {

    /** Proxies cut connections that are silent for a minute. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final InboxTail tail;
    private final InboxArrivals arrivals;
    private final ObjectMapper json;
    private final ExecutorService threads;

    InboxStream(InboxTail tail, InboxArrivals arrivals, ObjectMapper json, @VirtualThreads ExecutorService threads) {
        this.tail = tail;
        this.arrivals = arrivals;
        this.json = json;
        this.threads = threads;
    }

    /**
     * @param lastEventId where to resume, null for new messages only
     * @param validFor how long the caller's token lives, and with it the stream
     */
    Multi<OutboundSseEvent> open(String username, String lastEventId, Duration validFor, Sse sse) {
        var start = lastEventId == null ? tail.end() : StreamPosition.parse(lastEventId);
        var reader = new Reader(username, start, sse);
        var heartbeats =
                Multi.createFrom().ticks().every(HEARTBEAT).onOverflow().drop().map(tick -> false);
        return Multi.createBy()
                .merging()
                .streams(Multi.createFrom().item(true), arrivals.of(username), heartbeats)
                .onOverflow()
                .buffer(16)
                .emitOn(threads)
                .onItem()
                .transformToIterable(reader::read)
                .select()
                .first(validFor);
    }

    /** One connection's place in the table; used by one thread at a time. */
    private final class Reader {

        private final String username;
        private final Sse sse;
        private StreamPosition position;
        private boolean greeted;

        Reader(String username, StreamPosition start, Sse sse) {
            this.username = username;
            this.position = start;
            this.sse = sse;
        }

        /** The new messages; else a sign of life. */
        List<OutboundSseEvent> read(boolean arrival) {
            var events = new ArrayList<OutboundSseEvent>();
            List<InboxTail.Positioned> page;
            while (!(page = tail.after(position, username)).isEmpty()) {
                page.forEach(message -> events.add(event(message)));
                position = page.getLast().position();
            }
            if (!greeted || events.isEmpty() && !arrival) {
                greeted = true;
                events.add(sse.newEventBuilder()
                        .id(position.toString())
                        .name("position")
                        .data("{}")
                        .build());
            }
            return events;
        }

        private OutboundSseEvent event(InboxTail.Positioned message) {
            return sse.newEventBuilder()
                    .id(message.position().toString())
                    .name("inbox-message")
                    .data(text(message.message()))
                    .build();
        }

        private String text(InboxMessageResponse message) {
            try {
                return json.writeValueAsString(message);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A record of plain values is always JSON", e);
            }
        }
    }
}
