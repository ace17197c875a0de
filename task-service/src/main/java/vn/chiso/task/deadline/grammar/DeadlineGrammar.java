package vn.chiso.task.deadline.grammar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.task.deadline.ReadingContext;

/** All forms in which documents write deadlines, and how they are put together. */
public final class DeadlineGrammar {

    private static final List<DeadlineForm> FORMS = Stream.of(DateForms.ALL, RecurrenceForms.ALL, EventForms.ALL)
            .flatMap(List::stream)
            .toList();

    private DeadlineGrammar() {}

    /** Empty for a text that is none of the known ones. */
    public static Optional<? extends Outcome> read(AdministrativeText text, ReadingContext context) {
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
}
