package vn.chiso.notification.inbox.stream;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;

/**
 * Wakes the streams of this replica when any replica has written messages: one look at the table a second, however many
 * people listen. It only wakes: each stream reads its own messages, so a wake-up that is lost costs time and no message.
 */
@ApplicationScoped
class InboxArrivals {

    private final Sql sql;
    private final BroadcastProcessor<Set<String>> arrivals = BroadcastProcessor.create();
    private final AtomicInteger listeners = new AtomicInteger();
    private String seenUpTo;

    InboxArrivals(Sql sql) {
        this.sql = sql;
    }

    /** Emits whenever there may be something new for the person. */
    Multi<Boolean> of(String username) {
        return arrivals.onOverflow()
                .drop()
                .filter(usernames -> usernames.contains(username))
                .map(usernames -> true)
                .onSubscription()
                .invoke(listeners::incrementAndGet)
                .onTermination()
                .invoke(listeners::decrementAndGet);
    }

    /** Goes on without listeners, so that one who comes between two looks is woken by the next. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        var horizon =
                sql.query("select stream_horizon()", row -> row.getString(1)).getFirst();
        if (listeners.get() > 0 && seenUpTo != null && !horizon.equals(seenUpTo)) {
            wake(seenUpTo, horizon);
        }
        seenUpTo = horizon;
    }

    private void wake(String from, String to) {
        var usernames = sql
                .query(
                        "select distinct username from inbox_message where tx >= ?::xid8 and tx < ?::xid8",
                        row -> row.getString(1),
                        from,
                        to)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
        if (!usernames.isEmpty()) {
            arrivals.onNext(usernames);
        }
    }
}
