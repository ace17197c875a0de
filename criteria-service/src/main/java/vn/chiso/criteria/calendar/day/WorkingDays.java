package vn.chiso.criteria.calendar.day;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Arithmetic over years, each of which is asked for when a day of it is touched, so that none is ever guessed. */
public final class WorkingDays {

    private final IntFunction<YearDays> loading;
    private final Map<Integer, YearDays> loaded = new HashMap<>();

    /** @param loading gives the days of a year, or throws if it is not loaded */
    public WorkingDays(IntFunction<YearDays> loading) {
        this.loading = loading;
    }

    /**
     * The n-th working day after a day, which itself is not counted (Civil Code 2015, article 147.2); before it for a negative n. For
     * 0 the day itself or, on a day off, the next working day, as a term moves that ends on such a day (article 148.5).
     */
    public LocalDate shift(LocalDate from, int days) {
        requireLoaded(from);
        if (days == 0) {
            return isWorking(from) ? from : step(from, 1);
        }
        int direction = Integer.signum(days);
        var day = from;
        for (int i = 0; i < Math.abs(days); i++) {
            day = step(day, direction);
        }
        return day;
    }

    private LocalDate step(LocalDate from, int direction) {
        var day = from.plusDays(direction);
        while (!isWorking(day)) {
            day = day.plusDays(direction);
        }
        return day;
    }

    private void requireLoaded(LocalDate date) {
        loaded.computeIfAbsent(date.getYear(), loading::apply);
    }

    private boolean isWorking(LocalDate date) {
        requireLoaded(date);
        return loaded.get(date.getYear()).isWorking(date);
    }
}
