package vn.chiso.task.deadline.grammar;

import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RRULEs (RFC 5545) of what documents write; they name their months, so that they mean the same wherever they start. */
final class Rrules {

    static final String MONTHLY = "1,2,3,4,5,6,7,8,9,10,11,12";

    private static final int LONGEST_MONTH = 31;
    private static final int SHORTEST_MONTH = 28;
    private static final Map<String, List<Integer>> MONTHS_ENDING = Map.of(
            "tháng", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
            "quý", List.of(3, 6, 9, 12),
            "06 tháng", List.of(6, 12),
            "6 tháng", List.of(6, 12),
            "sáu tháng", List.of(6, 12),
            "09 tháng", List.of(9),
            "9 tháng", List.of(9),
            "chín tháng", List.of(9),
            "năm", List.of(12));
    private static final Map<String, List<Integer>> MONTHS_BY_KEY = MONTHS_ENDING.entrySet().stream()
            .collect(Collectors.toMap(entry -> AdministrativeText.key(entry.getKey()), Map.Entry::getValue));
    private static final Pattern PERIOD =
            Pattern.compile(AdministrativeText.tonesLast("tuần|(?:0?6|sáu|0?9|chín) tháng|tháng|quý|năm"));
    private static final List<String> DAY_NAMES = Stream.of("hai", "ba", "tư", "năm", "sáu", "bảy")
            .map(AdministrativeText::key)
            .toList();
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA");

    private Rrules() {}

    /** On the last day of each period named; empty for weeks among longer periods, which no one day ends. */
    static Optional<String> ofPeriods(String periods) {
        var named = PERIOD.matcher(periods).results().map(MatchResult::group).collect(Collectors.toSet());
        if (named.contains(AdministrativeText.key("tuần"))) {
            return named.size() == 1 ? Optional.of("FREQ=WEEKLY;BYDAY=SU") : Optional.empty();
        }
        return Optional.of(inMonths(
                named.stream()
                        .flatMap(period -> MONTHS_BY_KEY.get(period).stream())
                        .distinct()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")),
                "-1"));
    }

    static String inMonths(String months, String days) {
        if (months.equals(MONTHLY)) {
            return "FREQ=MONTHLY;BYMONTHDAY=" + days;
        }
        return (months.equals("12") ? "FREQ=YEARLY" : "FREQ=MONTHLY") + ";BYMONTH=" + months + ";BYMONTHDAY=" + days;
    }

    /** A month without the day ends on its last day (Civil Code 2015, art. 148.3): day 30 is 28 or 29 February. */
    static Optional<String> dayOfMonth(int day) {
        if (day < 1 || day > LONGEST_MONTH) {
            return Optional.empty();
        }
        return Optional.of(
                day <= SHORTEST_MONTH
                        ? String.valueOf(day)
                        : IntStream.rangeClosed(SHORTEST_MONTH, day)
                                        .mapToObj(String::valueOf)
                                        .collect(Collectors.joining(","))
                                + ";BYSETPOS=-1");
    }

    static Optional<String> yearly(int month, int day) {
        boolean exists =
                month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
        return exists
                ? dayOfMonth(day).map(days -> "FREQ=YEARLY;BYMONTH=" + month + ";BYMONTHDAY=" + days)
                : Optional.empty();
    }

    /** @param year of four digits */
    static String until(String rule, int year) {
        return rule + ";UNTIL=" + year + "1231";
    }

    /** @param written as in the key; null is Sunday, which has no number */
    static String weekday(String written) {
        if (written == null) {
            return "SU";
        }
        return DAYS.get(Character.isDigit(written.charAt(0)) ? written.charAt(0) - '2' : DAY_NAMES.indexOf(written));
    }
}
