package vn.chiso.task.deadline;

import java.util.List;
import vn.chiso.task.deadline.grammar.AdministrativeText;
import vn.chiso.task.deadline.grammar.DeadlineGrammar;
import vn.chiso.task.deadline.grammar.Outcome;

/**
 * Reads the deadlines of Vietnamese administrative documents. Nothing is ever silently wrong: a text that the grammar does not
 * understand as a whole is {@link Deadline.None} at confidence zero, with a warning.
 */
public final class DeadlineReader {

    /** No deadline of a real plan is near this long; a longer text is prose. */
    public static final int LONGEST_TEXT = 500;

    private DeadlineReader() {}

    public static DeadlineReading read(String text, ReadingContext context) {
        String written = text == null ? "" : text;
        if (written.length() > 2 * LONGEST_TEXT) {
            return notUnderstood(written, DeadlineWarning.NOT_UNDERSTOOD);
        }
        var normalised = AdministrativeText.of(written);
        if (normalised.isEmpty()) {
            return notUnderstood(written, DeadlineWarning.NO_TEXT);
        }
        if (normalised.written().length() > LONGEST_TEXT) {
            return notUnderstood(written, DeadlineWarning.NOT_UNDERSTOOD);
        }
        return switch (DeadlineGrammar.read(normalised, context).orElse(null)) {
            case Outcome.Understood understood ->
                new DeadlineReading(
                        written,
                        understood.deadline(),
                        understood.confidence(),
                        DeadlineWarnings.of(understood, context),
                        context.dueDayBefore());
            case Outcome.Refused refused -> notUnderstood(written, refused.warning());
            case null -> notUnderstood(written, DeadlineWarning.NOT_UNDERSTOOD);
        };
    }

    private static DeadlineReading notUnderstood(String text, DeadlineWarning warning) {
        return new DeadlineReading(text, new Deadline.None(), 0, List.of(warning));
    }
}
