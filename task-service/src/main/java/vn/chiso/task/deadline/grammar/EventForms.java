package vn.chiso.task.deadline.grammar;

import static vn.chiso.task.deadline.grammar.DeadlineForm.CERTAIN;
import static vn.chiso.task.deadline.grammar.DeadlineForm.dated;
import static vn.chiso.task.deadline.grammar.DeadlineForm.undated;
import static vn.chiso.task.deadline.grammar.Words.something;

import java.util.List;
import vn.chiso.task.deadline.CalendarPeriod;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.Term;
import vn.chiso.task.deadline.grammar.DeadlineForm.Parts;

/** Deadlines whose date is made by something that happens, by somebody else, or by nobody. */
final class EventForms {

    private static final String ALWAYS = "thường xuyên(?:,? (?:và )?liên tục)?(?:,? (?:và )?kịp thời)?";
    private static final String TERM = "(?<amount>\\d{1,3}) (?<unit>ngày làm việc|ngày|tuần|tháng|năm),?";
    private static final String SINCE = " (?:kể từ|tính từ|từ|sau) (?:khi|ngày) ";

    static final List<DeadlineForm> ALL = List.of(
            undated(ALWAYS, CERTAIN, _ -> new Deadline.Continuous(null)),
            dated(
                    ALWAYS + " trong (?:suốt |cả )?năm (?<year>\\d{4})",
                    (_, year, _) ->
                            new Deadline.Continuous(CalendarPeriod.year(year).lastDay())),
            undated(
                    ALWAYS + ",?(?: và)? (?:khi|sau khi|theo) " + something("trigger"),
                    CERTAIN,
                    parts -> new Deadline.ContinuousPlusTrigger(parts.written("trigger"))),
            undated(
                    "(?:ngay )?khi " + something("event"),
                    CERTAIN,
                    parts -> new Deadline.EventWhen(parts.written("event"))),
            undated(
                    "(?:ngay )?sau khi " + something("event"),
                    CERTAIN,
                    parts -> new Deadline.EventAfter(parts.written("event"), null)),
            undated(
                    "(?:(?:chậm nhất|không quá|sau) )?(?:trong )?(?:(?:vòng|thời hạn) )?" + TERM + SINCE
                            + something("event"),
                    CERTAIN,
                    parts -> new Deadline.EventAfter(parts.written("event"), term(parts))),
            undated(
                    "(?:(?:hoàn thành|thực hiện) )?(?:định kỳ,? )?theo (?:đúng )?" + something("setter"),
                    CERTAIN,
                    parts -> new Deadline.ExternalSchedule(Words.setter(parts.written("setter")))),
            undated(
                    "(?:định kỳ,? )?đúng (?=thời gian|thời hạn|tiến độ|quy định|kế hoạch|lịch)" + something("setter"),
                    CERTAIN,
                    parts -> new Deadline.ExternalSchedule(Words.setter(parts.written("setter")))));

    private EventForms() {}

    private static Term term(Parts parts) {
        var unit = List.of("ngày", "ngày làm việc", "tuần", "tháng", "năm").stream()
                .map(AdministrativeText::key)
                .toList()
                .indexOf(parts.key("unit"));
        return new Term(parts.number("amount"), Term.Unit.values()[unit]);
    }
}
