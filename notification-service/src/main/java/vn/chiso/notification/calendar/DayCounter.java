package vn.chiso.notification.calendar;

import java.time.LocalDate;

/** Counts days by the calendar. */
@FunctionalInterface
public interface DayCounter {

    /** The day so many days after another one; before it for a negative number. For 0 the day itself. */
    CountedDay count(LocalDate from, int days, DayCount by);
}
