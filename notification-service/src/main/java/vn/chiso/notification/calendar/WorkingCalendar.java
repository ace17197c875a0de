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

    /** For the current transaction: reads each year once, however many days it is asked for. */
    public DayCounter counter() {
        var years = new HashMap<Integer, Optional<WorkingYear>>();
        return (from, days, by) -> switch (by) {
            case CALENDAR -> new CountedDay(from.plusDays(days), false);
            case WORKING -> new Walk(from, years).go(days);
        };
    }

    private final class Walk {

        private final Map<Integer, Optional<WorkingYear>> years;
        private LocalDate day;
        private boolean provisional;

        Walk(LocalDate from, Map<Integer, Optional<WorkingYear>> years) {
            day = from;
            this.years = years;
        }

        CountedDay go(int days) {
            isWorking();
            var step = Integer.signum(days);
            for (int left = Math.abs(days); left > 0; left--) {
                do {
                    day = day.plusDays(step);
                } while (!isWorking());
            }
            return new CountedDay(day, provisional);
        }

        private boolean isWorking() {
            var year = years.computeIfAbsent(day.getYear(), WorkingCalendar.this::find);
            provisional |= year.isEmpty();
            return year.orElse(WorkingYear.UNKNOWN).isWorking(day);
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
