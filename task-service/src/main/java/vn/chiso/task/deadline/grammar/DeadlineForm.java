package vn.chiso.task.deadline.grammar;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.DeadlineReading;
import vn.chiso.task.deadline.DeadlineWarning;
import vn.chiso.task.deadline.ReadingContext;

/**
 * One form in which documents write deadlines: the whole text has to fit, so that a text with anything more in it is not
 * understood rather than understood in part.
 */
record DeadlineForm(Pattern pattern, Meaning meaning) {

    static final int CERTAIN = DeadlineReading.CERTAIN;
    /** The text leaves open what is usual: the day of a month, whose work it is. */
    static final int USUAL = 80;

    static final int YEAR_ASSUMED = 60;

    /** Years outside are slips of the pen, such as 2204. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;

    Optional<Outcome> read(AdministrativeText text, ReadingContext context) {
        Matcher matcher = pattern.matcher(text.key());
        return matcher.matches() ? meaning.of(new Parts(text, matcher), context) : Optional.empty();
    }

    /** A form whose text names a year, or leaves the plan's to be taken; a meaning of null as for {@link #undated}. */
    static DeadlineForm dated(String regex, DatedMeaning meaning) {
        return new DeadlineForm(compiled(regex), (parts, context) -> dated(parts, context, meaning));
    }

    private static Optional<Outcome> dated(Parts parts, ReadingContext context, DatedMeaning meaning) {
        String written = parts.key("year");
        if (written == null && context.planYear() == null) {
            return Optional.of(new Outcome.Refused(DeadlineWarning.YEAR_MISSING));
        }
        int year = written == null ? context.planYear() : Integer.parseInt(written);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.of(new Outcome.Refused(DeadlineWarning.INVALID_DATE));
        }
        try {
            return Optional.ofNullable(meaning.of(parts, year, context))
                    .map(deadline -> written == null
                            ? new Outcome.Understood(deadline, YEAR_ASSUMED, List.of(DeadlineWarning.YEAR_MISSING))
                            : new Outcome.Understood(deadline, CERTAIN, List.of()));
        } catch (DateTimeException noSuchDay) {
            return Optional.of(new Outcome.Refused(DeadlineWarning.INVALID_DATE));
        }
    }

    /** A form that needs no year; a meaning of null says that the words fit and make no sense together. */
    static DeadlineForm undated(String regex, int confidence, UndatedMeaning meaning) {
        return new DeadlineForm(
                compiled(regex),
                (parts, _) -> Optional.ofNullable(meaning.of(parts))
                        .map(deadline -> new Outcome.Understood(deadline, confidence, List.of())));
    }

    DeadlineForm atMost(int confidence) {
        return new DeadlineForm(
                pattern,
                (parts, context) -> meaning.of(parts, context).map(outcome -> switch (outcome) {
                    case Outcome.Understood understood -> understood.atMost(confidence);
                    case Outcome.Refused refused -> refused;
                }));
    }

    private static Pattern compiled(String regex) {
        return Pattern.compile(AdministrativeText.tonesLast(regex), Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** What the groups of a form captured: in the spelling of the grammar, or as written. */
    record Parts(AdministrativeText text, Matcher matcher) {

        String key(String group) {
            return matcher.group(group);
        }

        String written(String group) {
            return text.written(matcher, group);
        }

        int number(String group) {
            return Integer.parseInt(matcher.group(group));
        }
    }

    interface Meaning {
        Optional<Outcome> of(Parts parts, ReadingContext context);
    }

    interface UndatedMeaning {
        Deadline of(Parts parts);
    }

    /** Makes the deadline of the parts of a text; a day that the calendar lacks may throw {@link DateTimeException}. */
    interface DatedMeaning {
        Deadline of(Parts parts, int year, ReadingContext context);
    }
}
