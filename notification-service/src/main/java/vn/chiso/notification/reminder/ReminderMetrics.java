package vn.chiso.notification.reminder;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import vn.chiso.notification.ladder.Rung;
import vn.chiso.notification.ladder.RungKind;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/**
 * {@code chiso_reminders_due}: rungs that are due and not settled; {@code chiso_reminders_overdue_seconds}: for how long the oldest
 * of them is. Above zero for longer than a sweep takes, nobody sweeps. {@code chiso_reminders_lateness}: how late reminders went
 * out, counted from the beginning of their day.
 */
@ApplicationScoped
class ReminderMetrics {

    private final Sql sql;
    private final BusinessClock clock;
    private final MeterRegistry registry;
    private final AtomicLong due = new AtomicLong();
    private final AtomicLong overdueSeconds = new AtomicLong();

    ReminderMetrics(Sql sql, BusinessClock clock, MeterRegistry registry) {
        this.sql = sql;
        this.clock = clock;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("chiso.reminders.due", due, AtomicLong::doubleValue)
                .description("Rungs that are due and not yet settled, in the whole system")
                .register(registry);
        Gauge.builder("chiso.reminders.overdue.seconds", overdueSeconds, AtomicLong::doubleValue)
                .description("Since when the longest waiting of them is due")
                .register(registry);
        lateness();
    }

    void sent(Rung rung, Instant now) {
        if (rung.kind() == RungKind.LADDER) {
            lateness().record(since(rung.firesOn(), now));
        }
    }

    private Timer lateness() {
        return Timer.builder("chiso.reminders.lateness")
                .description("From the beginning of a rung's day until it was sent")
                .serviceLevelObjectives(
                        Duration.ofMinutes(1),
                        Duration.ofHours(1),
                        Duration.ofDays(1),
                        Duration.ofDays(3),
                        Duration.ofDays(10))
                .register(registry);
    }

    private static Duration since(LocalDate day, Instant now) {
        var since = Duration.between(day.atStartOfDay(BusinessClock.ZONE), now.atZone(BusinessClock.ZONE));
        return since.isNegative() ? Duration.ZERO : since;
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        var now = clock.now();
        sql.query(
                "select count(*), min(fires_on) from rung where state = 'OPEN' and fires_on <= ?",
                row -> {
                    due.set(row.getLong(1));
                    var oldest = row.getObject(2, LocalDate.class);
                    overdueSeconds.set(oldest == null ? 0 : since(oldest, now).toSeconds());
                    return null;
                },
                LocalDate.ofInstant(now, BusinessClock.ZONE));
    }
}
