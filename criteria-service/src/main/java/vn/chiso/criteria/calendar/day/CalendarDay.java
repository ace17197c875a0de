package vn.chiso.criteria.calendar.day;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day of a loaded year.
 *
 * @param entry what makes it differ from its weekday, absent on most days
 */
public record CalendarDay(LocalDate date, DayOfWeek weekday, boolean working, CalendarEntry entry) {}
