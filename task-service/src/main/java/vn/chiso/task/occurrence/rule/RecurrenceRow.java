package vn.chiso.task.occurrence.rule;

import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.task.recurrence.ReportingWindow;

/**
 * The rule by which a task, or a part of it, comes again.
 *
 * @param part     0 for a task that recurs as a whole, else the part of its compound text, from 1
 * @param window   what each occurrence reports on; null for the time between two days of the rule
 * @param dateFrom who sets the dates; null where the rule gives them
 * @param madeTo   the last day of the rule that has its occurrence, null if none has
 * @param nextOn   the first that has none yet; null where the rule has ended
 */
public record RecurrenceRow(
        UUID taskId,
        int part,
        long version,
        String rule,
        boolean dueDayBefore,
        ReportingWindow window,
        String dateFrom,
        LocalDate startsOn,
        LocalDate madeTo,
        LocalDate nextOn) {

    public static RecurrenceRow starting(
            UUID taskId, int part, String rule, boolean dueDayBefore, String dateFrom, LocalDate startsOn) {
        return new RecurrenceRow(taskId, part, 0, rule, dueDayBefore, null, dateFrom, startsOn, null, startsOn);
    }

    RecurrenceRow made(LocalDate lastDay, LocalDate nextDay) {
        return new RecurrenceRow(
                taskId, part, version, rule, dueDayBefore, window, dateFrom, startsOn, lastDay, nextDay);
    }

    /** What stands stays: the new rule begins on the day after the last one that has its occurrence. */
    RecurrenceRow changed(String newRule, ReportingWindow newWindow, LocalDate today) {
        var start = madeTo == null || madeTo.isBefore(today) ? today : madeTo.plusDays(1);
        return new RecurrenceRow(taskId, part, version, newRule, false, newWindow, null, start, madeTo, start);
    }
}
