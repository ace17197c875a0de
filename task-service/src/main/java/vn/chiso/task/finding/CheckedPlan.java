package vn.chiso.task.finding;

import java.time.LocalDate;
import java.util.List;
import vn.chiso.task.deadline.OfficeDays;
import vn.chiso.task.deadline.ReadingContext;

/**
 * A plan as the rules see it.
 *
 * @param context   its year and how it is read
 * @param notBefore the day before which nothing in it can be due: its issue, or the newest document that it cites; null if not known
 */
public record CheckedPlan(ReadingContext context, LocalDate notBefore, List<PlanRow> rows) {

    public CheckedPlan {
        rows = List.copyOf(rows);
    }

    /** By the calendar where it is loaded, else by the weekday. */
    boolean isOff(LocalDate day) {
        OfficeDays days = context.days();
        return (days == null ? java.util.Optional.<OfficeDays.Nature>empty() : days.on(day))
                .map(nature -> nature != OfficeDays.Nature.WORKING)
                .orElse(day.getDayOfWeek().getValue() > 5);
    }
}
