package vn.chiso.task.recurrence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The periods that reports of administrative agencies cover (Decree 09/2019/NĐ-CP, art. 12): from the 15th of the month before to
 * the 14th of the last month. A report goes to the Government by the 25th of the last month (art. 13); provinces set earlier days for those below.
 */
public enum ReportingWindow {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    /** The first day after the data, on which nobody can have reported them yet. */
    public static final int EARLIEST_DAY = 15;

    /** Of ministries and provinces to the Government (art. 13.1). */
    public static final int LATEST_DAY = 25;

    private static final int FIRST_DAY_OF_DATA = 15;
    private static final int LAST_DAY_OF_DATA = 14;
    private static final int MONTHS_OF_YEAR = 12;

    private final int months;

    ReportingWindow(int months) {
        this.months = months;
    }

    /** The data that a report due on a day covers; both days belong to it. */
    public record Window(LocalDate from, LocalDate to) {}

    /** @param due a day of the last month of the window */
    public Window of(LocalDate due) {
        var last = YearMonth.from(due);
        return new Window(last.minusMonths(months).atDay(FIRST_DAY_OF_DATA), last.atDay(LAST_DAY_OF_DATA));
    }

    /** When the reports are due: on that day of each last month. */
    public String rule(int dueDay) {
        if (dueDay < EARLIEST_DAY || dueDay > LATEST_DAY) {
            throw new IllegalArgumentException("A report is due from the 15th to the 25th");
        }
        if (this == MONTH) {
            return "FREQ=MONTHLY;BYMONTHDAY=" + dueDay;
        }
        String lastMonths = IntStream.rangeClosed(1, MONTHS_OF_YEAR)
                .filter(month -> month % months == 0)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        return "FREQ=" + (this == YEAR ? "YEARLY" : "MONTHLY") + ";BYMONTH=" + lastMonths + ";BYMONTHDAY=" + dueDay;
    }
}
