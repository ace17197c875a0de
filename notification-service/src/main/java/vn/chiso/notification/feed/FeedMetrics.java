package vn.chiso.notification.feed;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.figure.Figure;
import vn.chiso.platform.figure.Figures;
import vn.chiso.platform.time.SystemClock;

/**
 * {@code chiso_feed_hidden_seconds}: for how long the oldest event waits that the feed does not show yet. What is written becomes
 * visible to feed, streams, webhooks and ladders only when no older transaction is left that could write before it; the server counts
 * those of all its databases.
 */
@ApplicationScoped
class FeedMetrics {

    private final Sql sql;
    private final SystemClock clock;
    private final Figures figures;
    private final Figure hiddenSeconds = new Figure();

    FeedMetrics(Sql sql, SystemClock clock, Figures figures) {
        this.sql = sql;
        this.clock = clock;
        this.figures = figures;
    }

    void register(@Observes StartupEvent event) {
        figures.serve(
                hiddenSeconds,
                "chiso.feed.hidden.seconds",
                "For how long the oldest event waits that is not shown yet");
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        hiddenSeconds.count(this::hiddenFor);
    }

    private long hiddenFor() {
        return sql
                .query(
                        "select min(received_at) from feed_event where tx >= stream_horizon()",
                        row -> Sql.instant(row, "min"))
                .stream()
                .map(this::since)
                .findFirst()
                .orElse(0L);
    }

    private long since(Instant received) {
        return received == null
                ? 0
                : Math.max(0, Duration.between(received, clock.now()).toSeconds());
    }
}
