package vn.chiso.criteria.calendar;

import java.util.List;
import vn.chiso.criteria.calendar.day.CalendarEntry;
import vn.chiso.criteria.calendar.day.CalendarSource;

/** What a document says of a year. */
record CalendarDocument(CalendarSource document, String note, List<CalendarEntry> entries) {}
