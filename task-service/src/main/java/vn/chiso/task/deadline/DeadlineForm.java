package vn.chiso.task.deadline;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form in which documents write deadlines: the whole text has to fit, so that a text with anything more in it is not
 * understood rather than understood in part.
 */
record DeadlineForm(Pattern pattern, BiFunction<Matcher, ReadingContext, Outcome> meaning) {

    /** Years outside are slips of the pen, such as 2204. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;

    /** What a form makes of a text that fits it. */
    sealed interface Outcome {
        record Understood(Deadline deadline, boolean yearAssumed) implements Outcome {}

        record Refused(DeadlineWarning warning) implements Outcome {}
    }

    Optional<Outcome> read(String normalised, ReadingContext context) {
        Matcher matcher = pattern.matcher(normalised);
        return matcher.matches() ? Optional.of(meaning.apply(matcher, context)) : Optional.empty();
    }

    /** A form whose text names a year, or leaves the plan's to be taken. */
    static DeadlineForm dated(String regex, DatedMeaning meaning) {
        return new DeadlineForm(compiled(regex), (matcher, context) -> {
            String written = matcher.group("year");
            if (written == null && context.planYear() == null) {
                return new Outcome.Refused(DeadlineWarning.YEAR_MISSING);
            }
            boolean assumed = written == null;
            int year = assumed ? context.planYear() : Integer.parseInt(written);
            return ofYear(year, y -> new Outcome.Understood(meaning.of(matcher, y, context), assumed));
        });
    }

    static DeadlineForm undated(String regex, Deadline deadline) {
        return new DeadlineForm(compiled(regex), (_, _) -> new Outcome.Understood(deadline, false));
    }

    private static Outcome ofYear(int year, IntFunction<Outcome> meaning) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return new Outcome.Refused(DeadlineWarning.INVALID_DATE);
        }
        try {
            return meaning.apply(year);
        } catch (DateTimeException noSuchDay) {
            return new Outcome.Refused(DeadlineWarning.INVALID_DATE);
        }
    }

    private static Pattern compiled(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Makes the deadline of the parts of a text; a day that the calendar lacks may throw {@link DateTimeException}. */
    interface DatedMeaning {
        Deadline of(Matcher parts, int year, ReadingContext context);
    }
}
