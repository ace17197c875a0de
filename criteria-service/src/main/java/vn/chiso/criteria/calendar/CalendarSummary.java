package vn.chiso.criteria.calendar;

import java.util.UUID;

/** A loaded year in a list. */
record CalendarSummary(UUID id, long version, int year, int revision) {

    static CalendarSummary from(CalendarYear calendar) {
        return new CalendarSummary(calendar.id(), calendar.version(), calendar.year(), calendar.revision());
    }
}
