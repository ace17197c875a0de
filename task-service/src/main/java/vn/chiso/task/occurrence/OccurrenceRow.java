package vn.chiso.task.occurrence;

import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.platform.id.Ids;

/**
 * One time at which a task is due.
 *
 * @param key      what it is of its task: ONCE, its day of the rule, PART-1, EVENT-…
 * @param dueDate  null for work without an end, and for a date that is awaited
 * @param dateFrom who sets the date; null where the text gives it
 */
public record OccurrenceRow(
        UUID id,
        UUID taskId,
        String key,
        LocalDate from,
        LocalDate to,
        LocalDate dueDate,
        String dateFrom,
        long version) {

    static final String ONCE = "ONCE";

    /** One that is not stored yet. */
    public static OccurrenceRow of(
            UUID taskId, String key, LocalDate from, LocalDate to, LocalDate dueDate, String dateFrom) {
        return new OccurrenceRow(Ids.next(), taskId, key, from, to, dueDate, dateFrom, 0);
    }

    /** A key that tells the parts of a compound text apart; part 0 is the whole. */
    public static String key(int part, String ofWhole) {
        if (part == 0) {
            return ofWhole;
        }
        return ofWhole.equals(ONCE) ? "PART-" + part : "PART-" + part + "-" + ofWhole;
    }
}
