package vn.chiso.task.deadline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.task.deadline.DeadlineForm.Outcome;

/**
 * Reads the deadlines of Vietnamese administrative documents. Nothing is ever silently wrong: a text that the grammar does not
 * understand as a whole is {@link Deadline.None} at confidence zero, with a warning.
 */
public final class DeadlineReader {

    /** No deadline of a real plan is near this long; a longer text is prose. */
    public static final int LONGEST_TEXT = 500;

    private static final List<DeadlineForm> FORMS = Stream.of(DateForms.ALL, RecurrenceForms.ALL, EventForms.ALL)
            .flatMap(List::stream)
            .toList();

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
        return switch (outcome(normalised, context).orElse(null)) {
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

    private static Optional<? extends Outcome> outcome(AdministrativeText text, ReadingContext context) {
        var whole = whole(text, context);
        if (whole.isPresent()) {
            return whole;
        }
        var compound = CompoundText.inParts(text, part -> whole(part, context));
        return compound.isPresent() ? compound : CompoundText.withWork(text, part -> whole(part, context));
    }

    private static Optional<Outcome> whole(AdministrativeText text, ReadingContext context) {
        return FORMS.stream()
                .map(form -> form.read(text, context))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static DeadlineReading notUnderstood(String text, DeadlineWarning warning) {
        return new DeadlineReading(text, new Deadline.None(), 0, List.of(warning));
    }
}
