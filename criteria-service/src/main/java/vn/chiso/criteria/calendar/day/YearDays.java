package vn.chiso.criteria.calendar.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days of one year, for offices that rest on Saturday and Sunday. */
public final class YearDays {

    private final Year year;
    private final Map<LocalDate, CalendarEntry> entries;

    /** @param entries free of {@link CalendarFault}s */
    public YearDays(int year, List<CalendarEntry> entries) {
        this.year = Year.of(year);
        this.entries = entries.stream().collect(Collectors.toMap(CalendarEntry::date, Function.identity()));
    }

    public static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    public boolean isWorking(LocalDate date) {
        var entry = entries.get(date);
        return entry == null ? !isWeekend(date) : entry.kind().isWorking();
    }

    /** Both ends included; they lie in this year. */
    public List<CalendarDay> between(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .map(date -> new CalendarDay(date, date.getDayOfWeek(), isWorking(date), entries.get(date)))
                .toList();
    }

    public int workingDays() {
        return Math.toIntExact(all().filter(this::isWorking).count());
    }

    private Stream<LocalDate> all() {
        return year.atDay(1).datesUntil(year.plusYears(1).atDay(1));
    }
}
