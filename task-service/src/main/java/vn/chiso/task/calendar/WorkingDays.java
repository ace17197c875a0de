package vn.chiso.task.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import vn.chiso.task.deadline.OfficeDays.Nature;
import vn.chiso.task.deadline.Term;

/** Arithmetic over years, each of which is asked for when a day of it is touched, so that none is ever guessed. */
public final class WorkingDays {

    private final IntFunction<YearOfDays> loading;
    private final Map<Integer, YearOfDays> loaded = new HashMap<>();

    /** @param loading gives the days of a year, or throws if it is not loaded */
    WorkingDays(IntFunction<YearOfDays> loading) {
        this.loading = loading;
    }

    public boolean isWorking(LocalDate day) {
        return loaded.computeIfAbsent(day.getYear(), loading::apply).natureOf(day) == Nature.WORKING;
    }

    /**
     * The last day of a term. The day of the event is not counted (Civil Code 2015, art. 147.2); a month without the day ends on its
     * last one (art. 148.3); a term that ends on a day off ends with the next working day (art. 148.5).
     */
    public LocalDate endOf(Term term, LocalDate event) {
        return switch (term.unit()) {
            case DAYS -> endOfPeriod(event.plusDays(term.amount()));
            case WEEKS -> endOfPeriod(event.plusWeeks(term.amount()));
            case MONTHS -> endOfPeriod(event.plusMonths(term.amount()));
            case YEARS -> endOfPeriod(event.plusYears(term.amount()));
            case WORKING_DAYS -> after(event, term.amount());
        };
    }

    /** Where a period ends whose last day this is: on the next working day, if this one is off (art. 148.5). */
    public LocalDate endOfPeriod(LocalDate lastDay) {
        return isWorking(lastDay) ? lastDay : after(lastDay, 1);
    }

    /** The n-th working day after a day, which itself is not counted. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate end = day;
        for (int left = workingDays; left > 0; ) {
            end = end.plusDays(1);
            left -= isWorking(end) ? 1 : 0;
        }
        return end;
    }
}
