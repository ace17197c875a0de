package vn.chiso.notification.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** The days of one year that differ from their weekday. */
record WorkingYear(Set<LocalDate> off, Set<LocalDate> worked) {

    /** Of a year that never arrived: nothing but its weekends is known. */
    static final WorkingYear UNKNOWN = new WorkingYear(Set.of(), Set.of());

    boolean isWorking(LocalDate date) {
        if (worked.contains(date)) {
            return true;
        }
        var weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !off.contains(date);
    }
}
