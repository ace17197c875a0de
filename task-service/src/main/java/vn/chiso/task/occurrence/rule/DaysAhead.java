package vn.chiso.task.occurrence.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.task.calendar.WorkCalendars;
import vn.chiso.task.deadline.OfficeDays;
import vn.chiso.task.occurrence.OccurrenceRow;
import vn.chiso.task.recurrence.Recurrence;
import vn.chiso.task.recurrence.ReportingWindow;
import vn.chiso.task.recurrence.RuleFaultException;

/** The occurrences of a rule up to the horizon. */
@ApplicationScoped
public class DaysAhead {

    private final WorkCalendars calendars;
    private final int days;

    DaysAhead(WorkCalendars calendars, @ConfigProperty(name = "chiso.occurrence.horizon-days") int days) {
        this.calendars = calendars;
        this.days = days;
    }

    /** @param after the rule as it stands when they are made */
    public record Ahead(List<OccurrenceRow> occurrences, RecurrenceRow after) {}

    LocalDate horizon(LocalDate today) {
        return today.plusDays(days);
    }

    /**
     * Those that are not made yet; nothing that stands is touched. A day that needs a calendar which is not loaded is held back,
     * with all that come after it.
     */
    public Ahead ahead(RecurrenceRow row, LocalDate today) {
        var horizon = horizon(today);
        var office = calendars.officeDays();
        var made = new ArrayList<OccurrenceRow>();
        var last = row.madeTo();
        LocalDate next = null;
        for (var each = rule(row).from(row.startsOn()).iterator(); each.hasNext() && next == null; ) {
            var day = each.next();
            if (last != null && !day.isAfter(last)) {
                continue;
            }
            var due = day.isAfter(horizon) ? Optional.<LocalDate>empty() : due(row, day, office);
            if (due.isEmpty()) {
                next = day;
            } else {
                // The last working day of the month in which the rule begins may be over.
                if (!due.get().isBefore(row.startsOn())) {
                    made.add(occurrence(row, day, due.get(), last));
                }
                last = day;
            }
        }
        return new Ahead(made, row.made(last, next));
    }

    private static Optional<LocalDate> due(RecurrenceRow row, LocalDate day, OfficeDays office) {
        var last = row.dueDayBefore() ? day.minusDays(1) : day;
        return row.lastWorkingDay() ? OfficeDays.lastWorkingUpTo(last, office) : Optional.of(last);
    }

    /** Known by its day of the rule: no rule has one twice, and the next rule of the task begins after it. */
    private static OccurrenceRow occurrence(RecurrenceRow row, LocalDate day, LocalDate due, LocalDate last) {
        var window = row.window() == null
                ? new ReportingWindow.Window(last == null ? row.startsOn() : last.plusDays(1), day)
                : row.window().of(day);
        return OccurrenceRow.of(
                row.taskId(),
                OccurrenceRow.key(row.part(), day.toString()),
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
