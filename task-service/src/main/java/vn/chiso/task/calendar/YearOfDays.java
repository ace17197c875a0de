package vn.chiso.task.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chiso.task.deadline.OfficeDays.Nature;

/** The days of one year, for offices that rest on Saturday and Sunday. */
final class YearOfDays {

    private final Map<LocalDate, CalendarState.DayKind> entries;

    YearOfDays(List<CalendarState.Day> entries) {
        this.entries = entries.stream()
                .collect(Collectors.toMap(CalendarState.Day::date, CalendarState.Day::kind, (a, _) -> a));
    }

    Nature natureOf(LocalDate day) {
        return switch (entries.get(day)) {
            case HOLIDAY, COMPENSATORY, SWAPPED_OFF -> Nature.DAY_OFF;
            case SWAPPED_WORKING -> Nature.WORKING;
            case null -> isWeekend(day) ? Nature.WEEKEND : Nature.WORKING;
        };
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
