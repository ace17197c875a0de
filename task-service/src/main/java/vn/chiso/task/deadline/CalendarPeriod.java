package vn.chiso.task.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/** A month, quarter, half-year or year as plans name it; both days belong to it. */
public record CalendarPeriod(LocalDate firstDay, LocalDate lastDay) {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;

    public static CalendarPeriod month(int year, int month) {
        return ending(YearMonth.of(year, month), 1);
    }

    public static CalendarPeriod quarter(int year, int quarter) {
        return ending(YearMonth.of(year, quarter * MONTHS_OF_QUARTER), MONTHS_OF_QUARTER);
    }

    public static CalendarPeriod half(int year, int half) {
        return ending(YearMonth.of(year, half * MONTHS_OF_HALF), MONTHS_OF_HALF);
    }

    public static CalendarPeriod year(int year) {
        return new CalendarPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static CalendarPeriod ending(YearMonth last, int months) {
        return new CalendarPeriod(last.minusMonths(months - 1L).atDay(1), last.atEndOfMonth());
    }
}
