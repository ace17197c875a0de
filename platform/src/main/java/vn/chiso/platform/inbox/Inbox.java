package vn.chiso.platform.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

    /** True if the event is new; its row then commits or rolls back with the effect. */
    boolean accept(IncomingEvent event) {
        return sql.update("""
                        insert into inbox_event (source, event_id, topic, received_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """, event.source(), event.id(), event.topic(), clock.now()) == 1;
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        sql.update("delete from inbox_event where received_at < ?", clock.now().minus(KEEP));
    }
}
