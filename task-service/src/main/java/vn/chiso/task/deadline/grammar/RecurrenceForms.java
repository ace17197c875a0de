package vn.chiso.task.deadline.grammar;

import static vn.chiso.task.deadline.grammar.DeadlineForm.CERTAIN;
import static vn.chiso.task.deadline.grammar.DeadlineForm.USUAL;
import static vn.chiso.task.deadline.grammar.DeadlineForm.undated;
import static vn.chiso.task.deadline.grammar.Words.EVERY;
import static vn.chiso.task.deadline.grammar.Words.something;

import java.util.List;
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
            undated(PERIODS, USUAL, parts -> ends(parts, null)),
            undated(PERIODS + " trong năm (?<year>\\d{4})", USUAL, parts -> ends(parts, parts.key("year"))),
            undated(
                    "(?:trong )?(?:0?6|sáu) tháng(?: đầu năm)? và (?:cả )?năm (?<year>\\d{4})",
                    USUAL,
                    parts -> Rrules.until(Rrules.inMonths("6,12", "-1"), parts.key("year"))
                            .map(rule -> new Deadline.Recurring(rule, true))
                            .orElse(null)),
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
                    _ -> new Deadline.Recurring("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", true)),
            undated(
                    PERIODIC + "(?:vào )?(?:ngày )?cuối (?:cùng )?(?:của )?" + EVERY
                            + " (?<periods>tuần|tháng|quý|năm)",
                    CERTAIN,
                    parts -> ends(parts, null)));

    private RecurrenceForms() {}

    private static Deadline ends(Parts parts, String year) {
        return Rrules.ofPeriods(parts.key("periods"))
                .flatMap(rule -> Rrules.until(rule, year))
                .map(rule -> new Deadline.Recurring(rule, true))
                .orElse(null);
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
