package vn.chiso.task.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.DeadlineReading;
import vn.chiso.task.deadline.DeadlineWarning;

/**
 * A task of a plan as the rules see it.
 *
 * @param key     how the caller knows it again
 * @param place   how people call it: "IV.MAINTAIN.3.1"
 * @param section its chapter, null in a document without
 * @param units   who does it, as written
 * @param reading its column of times as understood
 */
public record PlanRow(
        String key,
        String place,
        String section,
        String item,
        String task,
        Set<String> units,
        DeadlineReading reading) {

    public PlanRow {
        units = Set.copyOf(units);
    }

    /** The dates that the text states in full: a date without its year is the reader's guess. */
    Stream<LocalDate> statedDates() {
        return reading.warnings().contains(DeadlineWarning.YEAR_MISSING)
                ? Stream.empty()
                : deadlines().flatMap(deadline -> deadline.statedOn().stream());
    }

    Stream<LocalDate> dueDates() {
        return deadlines().flatMap(deadline -> reading.dueOn(deadline).stream());
    }

    Stream<Deadline> deadlines() {
        return reading.deadline().singles().stream();
    }

    boolean hasDeadlineText() {
        return !reading.warnings().contains(DeadlineWarning.NO_TEXT);
    }

    static List<String> keys(List<PlanRow> rows) {
        return rows.stream().map(PlanRow::key).toList();
    }
}
