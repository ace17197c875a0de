package vn.chiso.task.deadline.grammar;

import static vn.chiso.task.deadline.grammar.DeadlineForm.CERTAIN;
import static vn.chiso.task.deadline.grammar.DeadlineForm.USUAL;
import static vn.chiso.task.deadline.grammar.DeadlineForm.dated;
import static vn.chiso.task.deadline.grammar.DeadlineForm.undated;
import static vn.chiso.task.deadline.grammar.Words.EVERY;
import static vn.chiso.task.deadline.grammar.Words.something;

import java.util.List;
import vn.chiso.task.deadline.CalendarPeriod;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.grammar.DeadlineForm.Parts;

/** Deadlines that come again. A recurrence without a day ends with its period, which a person confirms. */
final class RecurrenceForms {

    private static final String PERIOD = "(?:tuần|tháng|quý|(?:0?6|sáu|0?9|chín) tháng|năm)";
    private static final String PERIODIC = "(?:định kỳ )?(?:" + EVERY + " )?";
    private static final String MORE = "(?:,| và|,? và)? (?:" + EVERY + " )?" + PERIOD;
    /** Either a word says that it recurs, or several periods stand in a row: "06 tháng, năm". */
    private static final String PERIODS = "(?<periods>(?:(?:định kỳ(?: " + EVERY + ")?|" + EVERY + ") " + PERIOD + "(?:"
            + MORE + "){0,4}" + "|" + PERIOD + "(?:" + MORE + "){1,4}))";

    private static final String BOUND =
            "(?:" + PERIODIC + ")(?:(?<before>trước) |(?:chậm|muộn) nhất (?:là |vào )?|vào )?";
    private static final String DAY = "ngày (?<day>\\d{1,2}) ";
    private static final String WEEKDAY = "(?:thứ (?<weekday>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)";

    static final List<DeadlineForm> ALL = List.of(
            undated(PERIODS, USUAL, RecurrenceForms::ends),
            dated(
                            PERIODS + " trong năm (?<year>\\d{4})",
                            (parts, year, _) -> Rrules.ofPeriods(parts.key("periods"))
                                    .map(rule -> during(rule, year))
                                    .orElse(null))
                    .atMost(USUAL),
            dated(
                            "(?:trong )?(?:0?6|sáu) tháng(?: đầu năm)? và (?:cả )?năm (?<year>\\d{4})",
                            (_, year, _) -> during(Rrules.inMonths("6,12", "-1"), year))
                    .atMost(USUAL),
            undated(
                    PERIODS + ",? (?:theo|đúng) " + something("setter"),
                    CERTAIN,
                    parts -> Rrules.ofPeriods(parts.key("periods"))
                            .map(rule -> new Deadline.RecurringExternal(rule, Words.setter(parts.written("setter"))))
                            .orElse(null)),
            undated("(?:" + EVERY + " ngày)", CERTAIN, _ -> new Deadline.Recurring("FREQ=DAILY", true)),
            undated(BOUND + DAY + "(?:(?:của )?" + EVERY + " |của )tháng", CERTAIN, parts -> on(parts, Rrules.MONTHLY)),
            undated(
                    BOUND + DAY + "(?:của )?tháng (?<place>đầu|cuối)(?: tiên| cùng)?(?: của)?(?: " + EVERY + ")? quý",
                    CERTAIN,
                    parts -> on(
                            parts, parts.key("place").equals(AdministrativeText.key("đầu")) ? "1,4,7,10" : "3,6,9,12")),
            undated(
                    BOUND + "ngày (?<day>\\d{1,2})(?: ?[/.-] ?| tháng )(?<month>\\d{1,2}) (?:của )?" + EVERY + " năm",
                    CERTAIN,
                    RecurrenceForms::yearly),
            undated(
                    BOUND + WEEKDAY + " " + EVERY + " tuần",
                    CERTAIN,
                    parts -> new Deadline.Recurring(
                            "FREQ=WEEKLY;BYDAY=" + Rrules.weekday(parts.key("weekday")), inclusive(parts))),
            undated(
                    PERIODIC + "(?:vào )?ngày làm việc cuối cùng (?:của )?(?:" + EVERY + " )?tháng",
                    CERTAIN,
                    // Which day that is depends on holidays and days in exchange, which no rule knows.
                    _ -> new Deadline.Recurring(Rrules.inMonths(Rrules.MONTHLY, "-1"), true, null, true)),
            undated(
                    PERIODIC + "(?:vào )?(?:ngày )?cuối (?:cùng )?(?:của )?" + EVERY
                            + " (?<periods>tuần|tháng|quý|năm)",
                    CERTAIN,
                    RecurrenceForms::ends));

    private RecurrenceForms() {}

    private static Deadline ends(Parts parts) {
        return Rrules.ofPeriods(parts.key("periods"))
                .map(rule -> new Deadline.Recurring(rule, true))
                .orElse(null);
    }

    /** The rule ends with the year by itself; that it does not begin before it is for whoever follows it. */
    private static Deadline during(String rule, int year) {
        return new Deadline.Recurring(Rrules.until(rule, year), true).during(CalendarPeriod.year(year));
    }

    private static Deadline on(Parts parts, String months) {
        return Rrules.dayOfMonth(parts.number("day"))
                .map(day -> new Deadline.Recurring(Rrules.inMonths(months, day), inclusive(parts)))
                .orElse(null);
    }

    private static Deadline yearly(Parts parts) {
        return Rrules.yearly(parts.number("month"), parts.number("day"))
                .map(rule -> new Deadline.Recurring(rule, inclusive(parts)))
                .orElse(null);
    }

    private static boolean inclusive(Parts parts) {
        return parts.key("before") == null;
    }
}
