package vn.chiso.criteria.calendar.day;

import java.util.List;

/** Days of a year one by one; never more than one page. */
public record CalendarDaysResponse(long workingDays, List<CalendarDay> items, String next) {

    public static CalendarDaysResponse of(List<CalendarDay> days) {
        return new CalendarDaysResponse(
                days.stream().filter(CalendarDay::working).count(), days, null);
    }
}
