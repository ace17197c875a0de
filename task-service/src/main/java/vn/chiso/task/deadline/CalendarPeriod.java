package vn.chiso.task.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/** A month, quarter or year as plans name it; both days belong to it. */
public record CalendarPeriod(LocalDate firstDay, LocalDate lastDay) {

    private static final int MONTHS_OF_QUARTER = 3;

    static CalendarPeriod month(int year, int month) {
        YearMonth yearMonth = YearMonth.of(year, month);
        return new CalendarPeriod(yearMonth.atDay(1), yearMonth.atEndOfMonth());
    }

    static CalendarPeriod quarter(int year, int quarter) {
        YearMonth last = YearMonth.of(year, quarter * MONTHS_OF_QUARTER);
        return new CalendarPeriod(last.minusMonths(MONTHS_OF_QUARTER - 1L).atDay(1), last.atEndOfMonth());
    }

    static CalendarPeriod year(int year) {
        return new CalendarPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
