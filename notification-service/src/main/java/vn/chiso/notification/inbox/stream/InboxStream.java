package vn.chiso.notification.inbox.stream;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import vn.chiso.notification.stream.StreamPosition;

/**
 * A person's new messages as server-sent events; every event's id says where to resume. Nothing is kept for a listener but his place:
 * messages are read from the table a page at a time, the next one only when the connection has taken the last, and between two pages
 * an open stream holds no thread and no connection to the database.
 */
@ApplicationScoped
class InboxStream {

    private static final Logger LOG = Logger.getLogger(InboxStream.class);

    private final InboxTail tail;
    private final InboxArrivals arrivals;
    private final SseMessages events;
    private final ExecutorService threads;
    private final Duration heartbeat;
    private final Semaphore readers;

    InboxStream(
            InboxTail tail,
            InboxArrivals arrivals,
            SseMessages events,
            @VirtualThreads ExecutorService threads,
            InboxConfig config) {
        this.tail = tail;
        this.arrivals = arrivals;
        this.events = events;
        this.threads = threads;
        this.heartbeat = config.heartbeat();
        this.readers = new Semaphore(config.readers());
    }

    /**
     * @param lastEventId where to resume, null for new messages only
     * @param validFor how long the caller's token lives, and with it the stream
     */
    Multi<OutboundSseEvent> open(String username, String lastEventId, Duration validFor, Sse sse) {
        var start = lastEventId == null ? tail.end() : StreamPosition.parse(lastEventId);
        var reader = new Reader(username, start, sse);
        // What wakes a reader while it reads may be forgotten but for the last: it then reads all there is.
        var wakings = Multi.createBy()
                .merging()
                .streams(
                        Multi.createFrom().item(true),
                        arrivals.of(username),
                        Multi.createFrom()
                                .ticks()
                                .every(heartbeat)
                                .onOverflow()
                                .drop()
                                .map(tick -> true))
                .onOverflow()
                .dropPreviousItems();
        return wakings.onItem()
                .transformToMultiAndConcatenate(waking -> reader.pages())
                .select()
                .first(validFor);
    }

    /** One connection's place in the table; used by one thread at a time. */
    private final class Reader {

        private final String username;
        private final Sse sse;
        private StreamPosition position;

        Reader(String username, StreamPosition start, Sse sse) {
            this.username = username;
            this.position = start;
            this.sse = sse;
        }

        /** All new messages, and then a sign of life that says where to resume. */
        Multi<OutboundSseEvent> pages() {
            return Multi.createBy()
                    .repeating()
                    .uni(() -> Uni.createFrom().item(this::page).runSubscriptionOn(threads))
                    .whilst(Page::more)
                    .onItem()
                    .transformToIterable(Page::events);
        }

        private Page page() {
            var found = read();
            if (!found.isEmpty()) {
                position = found.getLast().position();
            }
            var page = new ArrayList<OutboundSseEvent>();
            found.forEach(message -> page.add(events.message(message, sse)));
            var more = found.size() == InboxTail.AT_ONCE;
            if (!more) {
                page.add(events.position(position, sse));
            }
            return new Page(page, more);
        }

        /** While the database is away the stream lives on, and reads at the next waking what it missed. */
        private List<InboxTail.Positioned> read() {
            readers.acquireUninterruptibly();
            try {
                return tail.after(position, username);
            } catch (RuntimeException e) {
                LOG.warnf("The inbox of a listener cannot be read now: %s", e.getMessage());
                return List.of();
            } finally {
                readers.release();
            }
        }
    }

    private record Page(List<OutboundSseEvent> events, boolean more) {}
}
