package vn.chiso.platform.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.SystemClock;

/** Remembers the events that took effect. */
@ApplicationScoped
class Inbox {

    /** Longer than any redelivery: offsets of a consumer group live seven days. */
    private static final Duration KEEP = Duration.ofDays(30);

    private final Sql sql;
    private final SystemClock clock;

    Inbox(Sql sql, SystemClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Identity(String source, String id) {}

    /** Those of the events that are new, each once; their rows then commit or roll back with the effect. */
    List<IncomingEvent> accept(List<IncomingEvent> events) {
        var unseen = new HashSet<>(sql.query(
                """
                insert into inbox_event (source, event_id, topic, received_at)
                select source, event_id, topic, cast(? as timestamptz)
                  from unnest(?, ?, ?) as received(source, event_id, topic)
                on conflict do nothing
                returning source, event_id
                """,
                row -> new Identity(row.getString(1), row.getString(2)),
                clock.now(),
                texts(events, IncomingEvent::source),
                texts(events, IncomingEvent::id),
                texts(events, IncomingEvent::topic)));
        return events.stream()
                .filter(event -> unseen.remove(new Identity(event.source(), event.id())))
                .toList();
    }

    private static String[] texts(List<IncomingEvent> events, Function<IncomingEvent, String> of) {
        return events.stream().map(of).toArray(String[]::new);
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        sql.update("delete from inbox_event where received_at < ?", clock.now().minus(KEEP));
    }
}
