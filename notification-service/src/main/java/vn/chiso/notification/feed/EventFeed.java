package vn.chiso.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
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
     * Keeps an event once, however often it is delivered.
     *
     * @param audience the roles that may read it
     * @param units those concerned: who reaches one of them may read the event; none for {@link Audience#EVERYBODY}
     * @throws PoisonEventException if it concerns nobody, else it would concern everybody
     */
    public void record(IncomingEvent event, Audience audience, Collection<UUID> units) {
        if (units.isEmpty() != (audience == Audience.EVERYBODY)) {
            throw new PoisonEventException("the event does not say which unit it concerns");
        }
        sql.update(
                """
                insert into feed_event (id, event_id, type, source, subject, time, audience, units, body, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (source, event_id) do nothing
                """,
                Ids.next(),
                event.id(),
                event.type(),
                event.source(),
                event.subject(),
                event.time(),
                audience.name(),
                units,
                event.body().toString(),
                clock.now());
    }
}
