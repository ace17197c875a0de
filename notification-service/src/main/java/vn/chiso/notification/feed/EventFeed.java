package vn.chiso.notification.feed;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.time.SystemClock;

/** Keeps what arrived for integrators who read it later. */
@ApplicationScoped
public class EventFeed {

    private final Sql sql;
    private final SystemClock clock;
    private final Duration keep;

    EventFeed(Sql sql, SystemClock clock, @ConfigProperty(name = "chiso.feed.keep") Duration keep) {
        this.sql = sql;
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * Keeps an event once, however often it is delivered.
     *
     * @param units those concerned: who reaches one of them may read the event
     */
    public void record(IncomingEvent event, Collection<UUID> units) {
        sql.update(
                """
                insert into feed_event (id, event_id, type, source, subject, time, units, body, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (source, event_id) do nothing
                """,
                Ids.next(),
                event.id(),
                event.type(),
                event.source(),
                event.subject(),
                event.time(),
                units,
                event.body().toString(),
                clock.now());
    }

    @Scheduled(every = "1h", delayed = "11m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        sql.update("delete from feed_event where received_at < ?", clock.now().minus(keep));
    }
}
