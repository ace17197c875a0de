package vn.chiso.criteria.calendar;

import java.time.LocalDate;
import java.util.List;
import vn.chiso.criteria.calendar.day.CalendarEntry;
import vn.chiso.criteria.calendar.day.CalendarSource;

/** What was known of a year by one document, and since when. */
record CalendarRevisionResponse(
        int revision, CalendarSource document, String note, LocalDate recordedOn, List<CalendarEntry> entries) {}
