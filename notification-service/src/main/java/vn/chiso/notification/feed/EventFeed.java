package vn.chiso.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;
import vn.chiso.platform.time.SystemClock;

/** Keeps what arrived for integrators who read it later. */
@ApplicationScoped
public class EventFeed {

    private final Sql sql;
    private final SystemClock clock;

    EventFeed(Sql sql, SystemClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * An event, and whom it concerns.
     *
     * @param audience the roles that may read it
     * @param units who reaches one of them may read the event; none for {@link Audience#EVERYBODY}
     */
    public record Entry(IncomingEvent event, Audience audience, Collection<UUID> units) {}

    /**
     * Keeps an event once, however often it is delivered.
     *
     * @throws PoisonEventException if it concerns nobody, else it would concern everybody
     */
    public void record(IncomingEvent event, Audience audience, Collection<UUID> units) {
        recordAll(List.of(new Entry(event, audience, units)));
    }

    /** As {@link #record}, in few round trips. */
    public void recordAll(List<Entry> entries) {
        var now = clock.now();
        sql.batch("""
                insert into feed_event (id, event_id, type, source, subject, time, audience, units, body, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (source, event_id) do nothing
                """, entries.stream().map(entry -> values(entry, now)).toList());
    }

    private static Object[] values(Entry entry, Instant now) {
        if (entry.units().isEmpty() != (entry.audience() == Audience.EVERYBODY)) {
            throw new PoisonEventException("the event does not say which unit it concerns");
        }
        var event = entry.event();
        return new Object[] {
            Ids.next(),
            event.id(),
            event.type(),
            event.source(),
            event.subject(),
            event.time(),
            entry.audience().name(),
            entry.units(),
            event.body().toString(),
            now
        };
    }
}
