package vn.chiso.criteria.calendar.day;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What makes the entries of a year contradict themselves. */
public record CalendarFault(Kind kind, int position, LocalDate date) {

    /** Ids are never renamed. */
    public enum Kind {
        DATE_OUTSIDE_YEAR,
        DATE_REPEATED,
        /** A holiday may fall on a weekend, a day that makes up for one may not. */
        DAY_OFF_ON_WEEKEND,
        WORKING_SWAP_ON_WEEKDAY;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** In the order of the entries. */
    public static List<CalendarFault> of(int year, List<CalendarEntry> entries) {
        var seen = new HashSet<LocalDate>();
        return IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> of(year, i, entries.get(i), seen))
                .toList();
    }

    private static Stream<CalendarFault> of(int year, int position, CalendarEntry entry, Set<LocalDate> seen) {
        var date = entry.date();
        return Stream.of(
                        found(date.getYear() != year, Kind.DATE_OUTSIDE_YEAR),
                        found(!seen.add(date), Kind.DATE_REPEATED),
                        weekday(entry))
                .flatMap(kinds -> kinds)
                .map(kind -> new CalendarFault(kind, position, date));
    }

    private static Stream<Kind> weekday(CalendarEntry entry) {
        boolean weekend = YearDays.isWeekend(entry.date());
        return switch (entry.kind()) {
            case HOLIDAY -> Stream.empty();
            case COMPENSATORY, SWAPPED_OFF -> found(weekend, Kind.DAY_OFF_ON_WEEKEND);
            case SWAPPED_WORKING -> found(!weekend, Kind.WORKING_SWAP_ON_WEEKDAY);
        };
    }

    private static Stream<Kind> found(boolean broken, Kind kind) {
        return broken ? Stream.of(kind) : Stream.empty();
    }
}
