package vn.chiso.task.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What {@code criteria.calendar} tells of a year: the days that differ from their weekday. */
record CalendarState(UUID id, long version, int year, List<Day> entries) {

    CalendarState {
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    record Day(LocalDate date, DayKind kind) {}

    /** What makes a day differ from its weekday. */
    enum DayKind {
        HOLIDAY,
        COMPENSATORY,
        SWAPPED_OFF,
        /** A Saturday or Sunday that is worked in exchange for another day. */
        SWAPPED_WORKING
    }
}
