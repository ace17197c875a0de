package vn.chiso.notification.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.ladder.Rung;
import vn.chiso.notification.ladder.RungKind;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.figure.Figure;
import vn.chiso.platform.figure.Figures;
import vn.chiso.platform.time.BusinessClock;

/**
 * {@code chiso_reminders_due}: rungs that are due and not settled; {@code chiso_reminders_overdue_seconds}: for how long the oldest
 * of them is. Above zero for longer than a sweep takes, nobody sweeps. {@code chiso_reminders_lateness}: how late reminders went
 * out, counted from the beginning of their day. {@code chiso_reminders_undeliverable}: who was not reminded of work that is still open
 * and could not be reminded now; from the ledger, so that it outlives the replica that found it.
 */
@ApplicationScoped
class ReminderMetrics {

    private final Sql sql;
    private final BusinessClock clock;
    private final Figures figures;
    private final MeterRegistry registry;
    private final Figure due = new Figure();
    private final Figure overdueSeconds = new Figure();
    private final Map<Reason, Figure> undeliverable = Map.of(
            Reason.NO_CONTACT,
            new Figure(),
            Reason.NO_USERNAME,
            new Figure(),
            Reason.NO_EMAIL,
            new Figure(),
            Reason.NO_PHONE,
            new Figure(),
            Reason.CHANNEL_OFF,
            new Figure());

    ReminderMetrics(Sql sql, BusinessClock clock, Figures figures, MeterRegistry registry) {
        this.sql = sql;
        this.clock = clock;
        this.figures = figures;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        figures.serve(due, "chiso.reminders.due", "Rungs that are due and not yet settled, in the whole system");
        figures.serve(
                overdueSeconds, "chiso.reminders.overdue.seconds", "Since when the longest waiting of them is due");
        undeliverable.forEach((reason, count) -> figures.serve(
                count,
                "chiso.reminders.undeliverable",
                "Ledger lines of open work whose recipient still cannot be reached",
                "reason",
                reason.code()));
        // From the start, because a counter that appears with its first count shows no increase.
        registry.counter("chiso.reminders.failed");
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
        Figure.countTogether(List.of(due, overdueSeconds), this::countDue);
    }

    private void countDue() {
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

    /** Filling the position, or adding the address, ends it; so does the end of the work. */
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void countUndeliverable() {
        Figure.countTogether(undeliverable.values(), this::countUnreached);
    }

    private void countUnreached() {
        Map<Reason, Long> found = new EnumMap<>(Reason.class);
        sql.query("""
                select e.reason, count(*) as lines
                  from ledger_entry e
                  join tracked_assignment a on a.id = e.assignment_id
                 where e.state = 'UNDELIVERABLE'
                   and assignment_stage(a.work, a.review, a.excused) <> 'CLOSED'
                   and not exists (select 1 from contact c
                                    where (c.unit_id = e.unit_id
                                           or e.contact_id is null and e.position in ('STANDING_OFFICE', 'LEADERSHIP')
                                              and c.unit_id in (select p.ancestor_id from unit_path p
                                                                 where p.descendant_id = e.unit_id))
                                      and c.position = e.position and c.ended_at is null
                                      and (e.contact_id is null or e.contact_id = c.id)
                                      and case e.reason when 'NO_EMAIL' then c.email is not null
                                                        when 'NO_USERNAME' then c.username is not null
                                                        when 'NO_PHONE' then c.phone is not null
                                                        when 'CHANNEL_OFF' then false
                                                        else true end)
                 group by e.reason
                """, row -> found.put(Reason.valueOf(row.getString("reason")), row.getLong("lines")));
        undeliverable.forEach((reason, count) -> count.set(found.getOrDefault(reason, 0L)));
    }
}
