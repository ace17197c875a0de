package vn.chiso.task.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import vn.chiso.task.deadline.DeadlineForm.Outcome;

/**
 * Reads the deadlines of Vietnamese administrative documents. Nothing is ever silently wrong: a text that no form fits as a
 * whole is {@link Deadline.None} at confidence zero, with a warning.
 */
public final class DeadlineReader {

    /** No deadline of a real plan is near this long; a longer text is prose. */
    public static final int LONGEST_TEXT = 500;

    private static final int CERTAIN = 100;
    private static final int YEAR_ASSUMED = 60;

    private static final String DATE =
            "(?:ngày )?(?<day>\\d{1,2})(?: ?[/.-] ?| tháng )(?<month>\\d{1,2})(?:(?: ?[/.-] ?| năm )(?<year>\\d{4}))?";
    private static final String MONTH = "tháng (?<month>\\d{1,2})(?:(?: ?[/.-] ?| năm )(?<year>\\d{4}))?";
    private static final String QUARTER = "quý (?<quarter>i{1,3}|iv|0?[1-4])(?:(?: ?[/.-] ?| năm )(?<year>\\d{4}))?";
    private static final String YEAR = "năm (?<year>\\d{4})";
    private static final String WITHIN = "(?:hoàn thành )?(?:trong )?";
    private static final String BEFORE = "(?:hoàn thành )?trước ";
    /**
     * What is to be reached: words, percentages and small numbers. No comma, no word of time and no date in it, because
     * "đến 30/11 hoàn thành, riêng … trước 15/12" and "đến 30/11 đạt 80%, 15.12 đạt 100%" have two deadlines.
     */
    private static final String TARGET = "(?<target>(?:đạt|hoàn thành)(?: (?:"
            + "(?!(?:trước|sau|khi|ngày|tháng|quý|năm|riêng|đến|tới|từ|hết|và)\\b)\\p{L}+"
            + "|(?:[≥≤><] ?)?\\d{1,3}(?:[.,]\\d{1,2})? ?%"
            + "|\\d{1,3})){0,20})";

    private static final List<DeadlineForm> FORMS = List.of(
            DeadlineForm.dated(BEFORE + DATE, (parts, year, _) -> new Deadline.FixedDate(day(parts, year), false)),
            DeadlineForm.dated(
                    "(?:hoàn thành )?(?:chậm|muộn) nhất (?:là |vào |đến |trong )?" + DATE,
                    (parts, year, _) -> new Deadline.FixedDate(day(parts, year), true)),
            DeadlineForm.dated(
                    "(?:đảm bảo )?(?:đến|tới) (?:hết )?" + DATE + "(?: " + TARGET + ")?",
                    (parts, year, _) -> new Deadline.TargetByDate(day(parts, year), parts.group("target"))),
            DeadlineForm.dated(
                    "từ nay (?:đến|tới) (?:hết )?" + DATE,
                    (parts, year, context) -> new Deadline.Range(context.issuedOn(), day(parts, year))),
            DeadlineForm.dated(
                    "từ nay (?:đến|tới) (?:hết |cuối )" + YEAR,
                    (_, year, context) -> new Deadline.Range(
                            context.issuedOn(), CalendarPeriod.year(year).lastDay())),
            DeadlineForm.dated(WITHIN + MONTH, (parts, year, _) -> new Deadline.PeriodEnd(month(parts, year))),
            DeadlineForm.dated(WITHIN + QUARTER, (parts, year, _) -> new Deadline.PeriodEnd(quarter(parts, year))),
            DeadlineForm.dated(WITHIN + YEAR, (_, year, _) -> new Deadline.PeriodEnd(CalendarPeriod.year(year))),
            DeadlineForm.dated(BEFORE + MONTH, (parts, year, _) -> new Deadline.BeforePeriod(month(parts, year))),
            DeadlineForm.dated(BEFORE + QUARTER, (parts, year, _) -> new Deadline.BeforePeriod(quarter(parts, year))),
            DeadlineForm.undated("thường xuyên", new Deadline.Continuous(null)));

    private DeadlineReader() {}

    public static DeadlineReading read(String text, ReadingContext context) {
        String written = text == null ? "" : text;
        String normalised = AdministrativeText.normalised(written);
        if (normalised.isEmpty()) {
            return notUnderstood(written, DeadlineWarning.NO_TEXT);
        }
        if (normalised.length() > LONGEST_TEXT) {
            return notUnderstood(written, DeadlineWarning.NOT_UNDERSTOOD);
        }
        return FORMS.stream()
                .map(form -> form.read(normalised, context))
                .flatMap(Optional::stream)
                .findFirst()
                .map(outcome -> switch (outcome) {
                    case Outcome.Understood understood -> understood(written, understood, context);
                    case Outcome.Refused refused -> notUnderstood(written, refused.warning());
                })
                .orElseGet(() -> notUnderstood(written, DeadlineWarning.NOT_UNDERSTOOD));
    }

    private static DeadlineReading understood(String text, Outcome.Understood understood, ReadingContext context) {
        Deadline deadline = understood.deadline();
        List<DeadlineWarning> warnings = new ArrayList<>();
        if (understood.yearAssumed()) {
            warnings.add(DeadlineWarning.YEAR_MISSING);
        }
        deadline.dueOn().filter(DeadlineReader::isWeekend).ifPresent(_ -> warnings.add(DeadlineWarning.WEEKEND));
        deadline.dueOn()
                .filter(due -> context.issuedOn() != null && due.isBefore(context.issuedOn()))
                .ifPresent(_ -> warnings.add(DeadlineWarning.BEFORE_ISSUE_DATE));
        return new DeadlineReading(text, deadline, understood.yearAssumed() ? YEAR_ASSUMED : CERTAIN, warnings);
    }

    private static DeadlineReading notUnderstood(String text, DeadlineWarning warning) {
        return new DeadlineReading(text, new Deadline.None(), 0, List.of(warning));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate day(Matcher parts, int year) {
        return LocalDate.of(year, Integer.parseInt(parts.group("month")), Integer.parseInt(parts.group("day")));
    }

    private static CalendarPeriod month(Matcher parts, int year) {
        return CalendarPeriod.month(year, Integer.parseInt(parts.group("month")));
    }

    private static CalendarPeriod quarter(Matcher parts, int year) {
        int number = switch (parts.group("quarter")) {
            case "i", "1", "01" -> 1;
            case "ii", "2", "02" -> 2;
            case "iii", "3", "03" -> 3;
            default -> 4;
        };
        return CalendarPeriod.quarter(year, number);
    }
}
