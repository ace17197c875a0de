package vn.chiso.task.occurrence.rule;

import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.recurrence.ReportingWindow;

/**
 * The rule by which a task, or a part of it, comes again.
 *
 * @param part     0 for a task that recurs as a whole, else the part of its compound text, from 1
 * @param lastWorkingDay due on the last working day up to each day of the rule
 * @param window   what each occurrence reports on; null for the time between two days of the rule
 * @param dateFrom who sets the dates; null where the rule gives them
 * @param madeTo   the last day of the rule that has its occurrence, null if none has
 * @param nextOn   the first that has none yet; null where the rule has ended
 * @param hold     why it is due and makes nothing; null while it goes on
 */
public record RecurrenceRow(
        UUID taskId,
        int part,
        long version,
        String rule,
        boolean dueDayBefore,
        boolean lastWorkingDay,
        ReportingWindow window,
        String dateFrom,
        LocalDate startsOn,
        LocalDate madeTo,
        LocalDate nextOn,
        RuleHold hold) {

    public static RecurrenceRow starting(
            UUID taskId, int part, Deadline.Recurring recurring, boolean dueDayBefore, LocalDate issuedOn) {
        var start = recurring.startFrom(issuedOn);
        return new RecurrenceRow(
                taskId,
                part,
                0,
                recurring.rule(),
                dueDayBefore,
                recurring.lastWorkingDay(),
                null,
                null,
                start,
                null,
                start,
                null);
    }

    /** One whose dates somebody else sets. */
    public static RecurrenceRow dated(UUID taskId, int part, String rule, String dateFrom, LocalDate startsOn) {
        return new RecurrenceRow(taskId, part, 0, rule, false, false, null, dateFrom, startsOn, null, startsOn, null);
    }

    /** Slots of a duty to report: each knows the window that it covers. */
    public static RecurrenceRow reporting(UUID taskId, ReportingWindow window, int dueDay, LocalDate startsOn) {
        return new RecurrenceRow(
                taskId, 0, 0, window.rule(dueDay), false, false, window, null, startsOn, null, startsOn, null);
    }

    RecurrenceRow made(LocalDate lastDay, LocalDate nextDay) {
        return new RecurrenceRow(
                taskId,
                part,
                version,
                rule,
                dueDayBefore,
                lastWorkingDay,
                window,
                dateFrom,
                startsOn,
                lastDay,
                nextDay,
                hold);
    }

    /** As {@link #changed}, to what another text says. */
    RecurrenceRow reread(RecurrenceRow said, LocalDate today) {
        var start = startOfNext(today);
        var begin = said.startsOn.isAfter(start) ? said.startsOn : start;
        return new RecurrenceRow(
                taskId,
                part,
                version,
                said.rule,
                said.dueDayBefore,
                said.lastWorkingDay,
                null,
                null,
                begin,
                madeTo,
                begin,
                null);
    }

    /** Whether the days are the same, from whenever on. */
    boolean isSameRule(RecurrenceRow other) {
        return rule.equals(other.rule) && dueDayBefore == other.dueDayBefore && lastWorkingDay == other.lastWorkingDay;
    }

    private LocalDate startOfNext(LocalDate today) {
        return madeTo == null || madeTo.isBefore(today) ? today : madeTo.plusDays(1);
    }

    /** What stands stays: the new rule begins on the day after the last one that has its occurrence. */
    RecurrenceRow changed(String newRule, ReportingWindow newWindow, LocalDate today) {
        var start = startOfNext(today);
        return new RecurrenceRow(
                taskId, part, version, newRule, false, false, newWindow, null, start, madeTo, start, null);
    }
}
