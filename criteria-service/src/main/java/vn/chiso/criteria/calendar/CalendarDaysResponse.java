package vn.chiso.criteria.calendar;

import java.util.List;
import vn.chiso.criteria.calendar.day.CalendarDay;

/** Days of a year one by one; never more than one page. */
record CalendarDaysResponse(long workingDays, List<CalendarDay> items, String next) {

    static CalendarDaysResponse of(List<CalendarDay> days) {
        return new CalendarDaysResponse(
                days.stream().filter(CalendarDay::working).count(), days, null);
    }
}
