package vn.chiso.task.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A deadline as written and as understood.
 *
 * @param text       the text, untouched
 * @param confidence per cent; below 100 a person confirms the reading
 */
public record DeadlineReading(String text, Deadline deadline, int confidence, List<DeadlineWarning> warnings) {

    public DeadlineReading {
        warnings = List.copyOf(warnings);
    }

    public Optional<LocalDate> dueOn() {
        return deadline.dueOn();
    }
}
