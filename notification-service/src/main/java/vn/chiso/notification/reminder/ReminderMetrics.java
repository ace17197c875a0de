package vn.chiso.notification.reminder;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/** {@code chiso_reminders_due}: rungs that are due and not settled. Above zero for longer than a sweep takes, nobody sweeps. */
@ApplicationScoped
class ReminderMetrics {

    private final Sql sql;
    private final BusinessClock clock;
    private final MeterRegistry registry;
    private final AtomicLong due = new AtomicLong();

    ReminderMetrics(Sql sql, BusinessClock clock, MeterRegistry registry) {
        this.sql = sql;
        this.clock = clock;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("chiso.reminders.due", due, AtomicLong::doubleValue)
                .description("Rungs that are due and not yet settled, in the whole system")
                .register(registry);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        due.set(sql.query(
                        "select count(*) from rung where state = 'OPEN' and fires_on <= ?",
                        row -> row.getLong(1),
                        clock.today())
                .getFirst());
    }
}
