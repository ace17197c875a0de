package vn.chiso.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.platform.database.Sql;

/**
 * Counts calendar and working days. A reminder must not get lost because a calendar has not arrived: over a year that is not
 * known the day is provisional, and is reckoned anew when the year arrives.
 */
@ApplicationScoped
public class WorkingCalendar {

    private final Sql sql;

    WorkingCalendar(Sql sql) {
        this.sql = sql;
    }

    /** The day so many days after another one; before it for a negative number. For 0 the day itself. */
    public CountedDay count(LocalDate from, int days, DayCount by) {
        return switch (by) {
            case CALENDAR -> new CountedDay(from.plusDays(days), false);
            case WORKING -> new Walk(from).go(days);
        };
    }

    private final class Walk {

        private final Map<Integer, Optional<WorkingYear>> years = new HashMap<>();
        private LocalDate day;

        Walk(LocalDate from) {
            day = from;
        }

        CountedDay go(int days) {
            isWorking();
            var step = Integer.signum(days);
            for (int left = Math.abs(days); left > 0; left--) {
                do {
                    day = day.plusDays(step);
                } while (!isWorking());
            }
            return new CountedDay(day, years.values().stream().anyMatch(Optional::isEmpty));
        }

        private boolean isWorking() {
            return years.computeIfAbsent(day.getYear(), WorkingCalendar.this::find)
                    .orElse(WorkingYear.UNKNOWN)
                    .isWorking(day);
        }
    }

    private Optional<WorkingYear> find(int year) {
        return sql
                .query(
                        "select days_off, days_worked from working_year where year = ?",
                        row -> new WorkingYear(dates(row.getArray(1)), dates(row.getArray(2))),
                        year)
                .stream()
                .findFirst();
    }

    private static Set<LocalDate> dates(Array array) throws SQLException {
        return Stream.of((Date[]) array.getArray()).map(Date::toLocalDate).collect(Collectors.toUnmodifiableSet());
    }
}
