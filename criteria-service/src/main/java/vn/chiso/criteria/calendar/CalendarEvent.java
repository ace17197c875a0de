package vn.chiso.criteria.calendar;

import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.calendar.day.CalendarEntry;
import vn.chiso.criteria.calendar.day.CalendarSource;

/**
 * Full state of a year by its latest document, sent to {@code criteria.calendar} when it is loaded ({@code calendar-loaded}) and when
 * a later document takes its place ({@code calendar-revised}). Days that it does not name follow their weekday: Saturday and Sunday
 * are off. Of a year that never arrived nothing may be concluded.
 */
record CalendarEvent(
        UUID id,
        long version,
        int year,
        int revision,
        CalendarSource document,
        String note,
        List<CalendarEntry> entries) {

    static final String TOPIC = "criteria.calendar";
    static final String LOADED = "chiso.criteria.calendar-loaded.v1";
    static final String REVISED = "chiso.criteria.calendar-revised.v1";

    static CalendarEvent of(CalendarResponse calendar) {
        return new CalendarEvent(
                calendar.id(),
                calendar.version(),
                calendar.year(),
                calendar.revision(),
                calendar.document(),
                calendar.note(),
                calendar.entries());
    }
}
