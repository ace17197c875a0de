package vn.chiso.task.deadline.grammar;

import static vn.chiso.task.deadline.grammar.DeadlineForm.USUAL;
import static vn.chiso.task.deadline.grammar.DeadlineForm.dated;
import static vn.chiso.task.deadline.grammar.Words.AT_LATEST;
import static vn.chiso.task.deadline.grammar.Words.BEFORE;
import static vn.chiso.task.deadline.grammar.Words.DATE;
import static vn.chiso.task.deadline.grammar.Words.END_OF;
import static vn.chiso.task.deadline.grammar.Words.FROM_NOW_TO;
import static vn.chiso.task.deadline.grammar.Words.HALF;
import static vn.chiso.task.deadline.grammar.Words.MONTH;
import static vn.chiso.task.deadline.grammar.Words.QUARTER;
import static vn.chiso.task.deadline.grammar.Words.TARGET;
import static vn.chiso.task.deadline.grammar.Words.TO;
import static vn.chiso.task.deadline.grammar.Words.WITHIN;
import static vn.chiso.task.deadline.grammar.Words.YEAR;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.task.deadline.CalendarPeriod;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.grammar.DeadlineForm.DatedMeaning;
import vn.chiso.task.deadline.grammar.DeadlineForm.Parts;

/** Deadlines with a date of their own. */
final class DateForms {

    private static final List<DeadlineForm> DATES = List.of(
            dated(BEFORE + DATE, (parts, year, _) -> new Deadline.FixedDate(Words.day(parts, year), false)),
            dated(AT_LATEST + DATE, (parts, year, _) -> new Deadline.FixedDate(Words.day(parts, year), true)),
            // Only a date: it is due then, but nothing says whether on it or until it.
            dated(
                            "(?:(?:vào|trong) )?" + DATE,
                            (parts, year, _) -> new Deadline.FixedDate(Words.day(parts, year), true))
                    .atMost(USUAL),
            dated(
                    TO + "(?:hết )?" + DATE + "(?: " + TARGET + ")?",
                    (parts, year, _) -> new Deadline.TargetByDate(Words.day(parts, year), Words.target(parts))),
            dated(
                    FROM_NOW_TO + "(?:hết )?" + DATE,
                    (parts, year, context) -> new Deadline.Range(context.issuedOn(), Words.day(parts, year))),
            dated(
                    "từ (?:ngày )?(?<fromday>\\d{1,2})/(?<frommonth>\\d{1,2})(?:/(?<fromyear>\\d{4}))? (?:đến|tới) (?:hết )?"
                            + DATE,
                    (parts, year, _) -> range(parts, year)));

    private static final Pattern NUMERALS = Pattern.compile("i{1,3}(?!\\w)|iv|0?[1-4]");

    private static final DeadlineForm QUARTERS = dated(
            WITHIN
                    + "quý (?<quarters>(?:i{1,3}|iv)(?:,? (?:và |quý )?(?:i{1,3}|iv)){1,3})(?:(?: ?[/.-] ?| năm )(?<year>\\d{4}))?",
            (parts, year, _) -> new Deadline.Compound(NUMERALS.matcher(parts.key("quarters"))
                    .results()
                    .map(numeral -> CalendarPeriod.quarter(year, Words.quarterNumber(numeral.group())))
                    .map(quarter -> new Deadline.Part(null, new Deadline.PeriodEnd(quarter)))
                    .toList()));

    static final List<DeadlineForm> ALL = Stream.of(
                    DATES.stream(),
                    ofPeriod(MONTH, Words::month),
                    ofPeriod(QUARTER, Words::quarter),
                    ofPeriod(HALF, Words::half),
                    ofPeriod(YEAR, (_, year) -> CalendarPeriod.year(year)),
                    Stream.of(QUARTERS))
            .flatMap(Function.identity())
            .toList();

    private DateForms() {}

    /** What is written of a period: within it, at its end, before it, until it is over. */
    private static Stream<DeadlineForm> ofPeriod(String period, PeriodMeaning meaning) {
        return Stream.of(
                dated(
                        WITHIN + "(?:cuối |hết )?" + period,
                        (parts, year, _) -> new Deadline.PeriodEnd(meaning.of(parts, year))),
                dated(
                        AT_LATEST + "(?:cuối |hết )?" + period,
                        (parts, year, _) -> new Deadline.PeriodEnd(meaning.of(parts, year))),
                dated(BEFORE + period, (parts, year, _) -> new Deadline.BeforePeriod(meaning.of(parts, year))),
                dated(FROM_NOW_TO + END_OF + period, fromNow(meaning)),
                dated(
                        TO + END_OF + period + "(?: " + TARGET + ")?",
                        (parts, year, _) -> new Deadline.TargetByDate(
                                meaning.of(parts, year).lastDay(), Words.target(parts))));
    }

    private static DatedMeaning fromNow(PeriodMeaning meaning) {
        return (parts, year, context) ->
                new Deadline.Range(context.issuedOn(), meaning.of(parts, year).lastDay());
    }

    private static Deadline range(Parts parts, int year) {
        int fromYear = parts.key("fromyear") == null ? year : parts.number("fromyear");
        LocalDate from = LocalDate.of(fromYear, parts.number("frommonth"), parts.number("fromday"));
        LocalDate to = Words.day(parts, year);
        if (to.isBefore(from)) {
            throw new DateTimeException("a range ends before it begins");
        }
        return new Deadline.Range(from, to);
    }

    private interface PeriodMeaning {
        CalendarPeriod of(Parts parts, int year);
    }
}
