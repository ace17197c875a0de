package vn.chiso.task.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A deadline as written and as understood.
 *
 * @param text         the text, untouched
 * @param confidence   per cent; below 100 a person confirms the reading
 * @param dueDayBefore the plan's setting for dates that the text excludes: due on the day before them
 */
public record DeadlineReading(
        String text, Deadline deadline, int confidence, List<DeadlineWarning> warnings, boolean dueDayBefore) {

    /** Per cent; nobody has to confirm it. */
    public static final int CERTAIN = 100;

    @JsonCreator
    public DeadlineReading {
        warnings = List.copyOf(warnings);
    }

    public DeadlineReading(String text, Deadline deadline, int confidence, List<DeadlineWarning> warnings) {
        this(text, deadline, confidence, warnings, false);
    }

    public Optional<LocalDate> dueOn() {
        return dueOn(deadline, dueDayBefore);
    }

    /** When a part of this deadline is due, or the whole of it. */
    public Optional<LocalDate> dueOn(Deadline part) {
        return dueOn(part, dueDayBefore);
    }

    static Optional<LocalDate> dueOn(Deadline deadline, boolean dueDayBefore) {
        boolean excluded = deadline instanceof Deadline.FixedDate fixed && !fixed.inclusive();
        return deadline.dueOn().map(day -> excluded && dueDayBefore ? day.minusDays(1) : day);
    }

    @JsonIgnore
    public boolean isCertain() {
        return confidence == CERTAIN;
    }

    /** Nobody has to confirm that there is no deadline. */
    public boolean needsConfirmation() {
        return !text.isEmpty() && !isCertain();
    }

    /** Whether the same is due on the same days, however it is written. */
    public boolean isDueAs(DeadlineReading other) {
        return deadline.equals(other.deadline) && dueDayBefore == other.dueDayBefore;
    }

    /** Whether a person who has confirmed the one has confirmed the other; warnings may change with the calendars. */
    public boolean meansTheSame(DeadlineReading other) {
        return other != null && text.equals(other.text) && isDueAs(other);
    }
}
