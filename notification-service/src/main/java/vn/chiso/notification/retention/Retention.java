package vn.chiso.notification.retention;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.SystemClock;

/** Ends what was kept long enough, by system time, in small transactions. Replicas may do it at once. */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    /** Rows in a transaction: few enough to hold locks briefly. */
    static final int AT_ONCE = 1_000;

    private final Sql sql;
    private final SystemClock clock;
    private final RetentionConfig config;

    Retention(Sql sql, SystemClock clock, RetentionConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(
            every = "${chiso.retention.every}",
            delayed = "11m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        for (var what : Keeping.values()) {
            var ended = end(what);
            if (ended > 0) {
                LOG.infof("Kept long enough: %d rows (%s)", ended, what);
            }
        }
    }

    /** @return the number of rows that were deleted, or whose text was */
    long end(Keeping what) {
        var end = what.end(clock.now().minus(keep(what)));
        long all = 0;
        int ended;
        do {
            ended = sql.update(what.statement(), end, AT_ONCE);
            all += ended;
        } while (ended == AT_ONCE);
        return all;
    }

    private Duration keep(Keeping what) {
        return switch (what) {
            case MESSAGES -> config.messages();
            case MAIL_TEXTS -> config.mailTexts();
            case DELIVERIES -> config.deliveries();
            case LEDGER -> config.ledger();
            case EVENTS -> config.events();
            case WEBHOOK_DELIVERIES -> config.webhookDeliveries();
        };
    }
}
