package vn.chiso.criteria.calendar;

import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.calendar.day.CalendarEntry;
import vn.chiso.criteria.calendar.day.CalendarSource;
import vn.chiso.criteria.calendar.day.YearDays;

/**
 * A year by its latest document.
 *
 * @param entries by date
 */
public record CalendarResponse(
        UUID id,
        long version,
        int year,
        int revision,
        int workingDays,
        CalendarSource document,
        String note,
        List<CalendarEntry> entries) {

    static CalendarResponse of(CalendarYear calendar, CalendarRevision latest) {
        return new CalendarResponse(
                calendar.id(),
                calendar.version(),
                calendar.year(),
                latest.revision(),
                new YearDays(calendar.year(), latest.entries()).workingDays(),
                latest.document(),
                latest.note(),
                latest.entries());
    }
}
