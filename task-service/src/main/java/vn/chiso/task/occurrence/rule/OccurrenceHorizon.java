package vn.chiso.task.occurrence.rule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentCreation;
import vn.chiso.task.occurrence.OccurrenceRow;
import vn.chiso.task.occurrence.Occurrences;
import vn.chiso.task.recurrence.Recurrence;
import vn.chiso.task.recurrence.ReportingWindow;
import vn.chiso.task.recurrence.RuleFaultException;

/**
 * Makes the occurrences of recurring tasks ahead of time, so that whoever has to do them sees them coming. Found by what is due, so that a
 * service that was down for weeks catches up; set-based, and safe with any number of replicas.
 */
@ApplicationScoped
public class OccurrenceHorizon {

    private static final Logger LOG = Logger.getLogger(OccurrenceHorizon.class);

    /** Rules in one transaction; others wait for their rows as long as it takes. */
    private static final int BATCH = 200;

    private final Occurrences occurrences;
    private final Recurrences recurrences;
    private final AssignmentCreation assignments;
    private final BusinessClock clock;
    private final int days;

    OccurrenceHorizon(
            Occurrences occurrences,
            Recurrences recurrences,
            AssignmentCreation assignments,
            BusinessClock clock,
            @ConfigProperty(name = "chiso.occurrence.horizon-days") int days) {
        this.occurrences = occurrences;
        this.recurrences = recurrences;
        this.assignments = assignments;
        this.clock = clock;
        this.days = days;
    }

    /** @param after the rule as it stands when they are made */
    public record Ahead(List<OccurrenceRow> occurrences, RecurrenceRow after) {}

    @Scheduled(every = "${chiso.occurrence.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        run();
    }

    /** @return how many occurrences this run made */
    int run() {
        int made = 0;
        int rules;
        do {
            var batch = QuarkusTransaction.requiringNew().call(this::makeSome);
            rules = batch.rules();
            made += batch.occurrences();
        } while (rules == BATCH);
        return made;
    }

    private record Batch(int rules, int occurrences) {}

    private Batch makeSome() {
        var today = clock.today();
        var due = recurrences.lockDue(today.plusDays(days), BATCH);
        var ahead = due.stream().map(rule -> ahead(rule, today)).toList();
        var rows = ahead.stream().flatMap(one -> one.occurrences().stream()).toList();
        if (!due.isEmpty()) {
            occurrences.add(rows, clock.now());
            recurrences.made(ahead.stream().map(Ahead::after).toList());
            var given = assignments.fanOutOccurrences(
                    rows.stream().map(OccurrenceRow::id).toList(), clock.now());
            given.shortfalls()
                    .forEach(group -> LOG.warnf(
                            "Task %s: group %s gave nobody, or not all of its members",
                            group.taskId(), group.groupName()));
        }
        return new Batch(due.size(), rows.size());
    }

    /** The occurrences of a rule up to the horizon that are not made yet; nothing that stands is touched. */
    public Ahead ahead(RecurrenceRow row, LocalDate today) {
        var horizon = today.plusDays(days);
        var rule = rule(row);
        var made = new ArrayList<OccurrenceRow>();
        var last = row.madeTo();
        LocalDate next = null;
        for (var each = rule.from(row.startsOn()).iterator(); each.hasNext() && next == null; ) {
            var day = each.next();
            if (day.isAfter(horizon)) {
                next = day;
            } else if (last == null || day.isAfter(last)) {
                made.add(occurrence(row, day, last));
                last = day;
            }
        }
        return new Ahead(made, row.made(last, next));
    }

    private static OccurrenceRow occurrence(RecurrenceRow row, LocalDate day, LocalDate last) {
        var window = row.window() == null
                ? new ReportingWindow.Window(last == null ? row.startsOn() : last.plusDays(1), day)
                : row.window().of(day);
        var due = row.dueDayBefore() ? day.minusDays(1) : day;
        return OccurrenceRow.of(
                row.taskId(),
                OccurrenceRow.key(row.part(), window.from().toString()),
                window.from(),
                window.to(),
                row.dateFrom() == null ? due : null,
                row.dateFrom());
    }

    private static Recurrence rule(RecurrenceRow row) {
        try {
            return Recurrence.of(row.rule());
        } catch (RuleFaultException e) {
            throw new IllegalStateException("Rules are checked before they are stored: " + row.rule(), e);
        }
    }
}
