package vn.chiso.task.assignment;

import java.time.LocalDate;
import java.util.Optional;

/** How an assignment stands against its due date on a given business day. Derived when read, never stored. */
public enum Timeliness {
    ON_TRACK,
    DUE_SOON,
    OVERDUE,
    DONE_ON_TIME,
    DONE_LATE,
    NO_DATE;

    /**
     * @param due         null for work without a date
     * @param doneOn      null while the work is not done
     * @param dueSoonDays on so many last days, the due date among them, open work is due soon
     * @return empty for recalled work, which is neither in time nor late
     */
    public static Optional<Timeliness> of(
            WorkState work, LocalDate due, LocalDate doneOn, LocalDate today, int dueSoonDays) {
        return switch (work) {
            case RECALLED -> Optional.empty();
            case DONE -> Optional.of(due == null ? NO_DATE : doneOn.isAfter(due) ? DONE_LATE : DONE_ON_TIME);
            case NOT_STARTED, IN_PROGRESS -> Optional.of(due == null ? NO_DATE : ofOpen(due, today, dueSoonDays));
        };
    }

    private static Timeliness ofOpen(LocalDate due, LocalDate today, int dueSoonDays) {
        if (today.isAfter(due)) {
            return OVERDUE;
        }
        return today.plusDays(dueSoonDays).isAfter(due) ? DUE_SOON : ON_TRACK;
    }
}
