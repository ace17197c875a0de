package vn.chiso.task.reading;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.DeadlineReading;

/** A deadline in words, in Vietnamese or English, so that a person sees whether he was understood. */
final class DeadlineTexts {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private DeadlineTexts() {}

    static String understood(DeadlineReading reading, Locale language) {
        var texts = ResourceBundle.getBundle("deadline_texts", language, EXACT);
        return text(reading.deadline(), reading, texts);
    }

    private static String text(Deadline deadline, DeadlineReading reading, ResourceBundle texts) {
        var key = deadline.kind().name();
        return switch (deadline) {
            case Deadline.FixedDate fixed ->
                filled(texts, key + (fixed.inclusive() ? "" : ".before"), fixed.stated(), due(fixed, reading));
            case Deadline.TargetByDate target ->
                target.target() == null
                        ? filled(texts, key, target.stated())
                        : filled(texts, key + ".target", target.stated(), target.target());
            case Deadline.Range range ->
                range.from() == null
                        ? filled(texts, key + ".open", range.to())
                        : filled(texts, key, range.from(), range.to());
            case Deadline.PeriodEnd end ->
                filled(texts, key, end.period().firstDay(), end.period().lastDay());
            case Deadline.BeforePeriod before ->
                filled(texts, key, before.period().firstDay(), due(before, reading));
            case Deadline.Recurring recurring ->
                filled(texts, key + (recurring.inclusive() ? "" : ".before"), RuleTexts.of(recurring, texts));
            case Deadline.RecurringExternal external ->
                filled(texts, key, RuleTexts.frequency(external.rule(), texts), external.setBy());
            case Deadline.Continuous continuous ->
                continuous.until() == null ? filled(texts, key) : filled(texts, key + ".until", continuous.until());
            case Deadline.ContinuousPlusTrigger trigger -> filled(texts, key, trigger.trigger());
            case Deadline.EventWhen when -> filled(texts, key, when.event());
            case Deadline.EventAfter after ->
                after.within() == null
                        ? filled(texts, key, after.event())
                        : filled(
                                texts,
                                key + ".within",
                                after.event(),
                                after.within().amount(),
                                texts.getString(after.within().unit().name()));
            case Deadline.ExternalSchedule external -> filled(texts, key, external.setBy());
            case Deadline.Compound compound -> parts(compound.parts(), reading, texts);
            case Deadline.None _ -> filled(texts, key);
        };
    }

    private static String parts(List<Deadline.Part> parts, DeadlineReading reading, ResourceBundle texts) {
        return parts.stream()
                .map(part -> (part.work() == null ? "" : part.work() + ": ") + text(part.deadline(), reading, texts))
                .collect(Collectors.joining("; "));
    }

    private static LocalDate due(Deadline deadline, DeadlineReading reading) {
        return reading.dueOn(deadline).orElseThrow();
    }

    static String filled(ResourceBundle texts, String key, Object... values) {
        var shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = values[i] instanceof LocalDate day ? DAY.format(day) : String.valueOf(values[i]);
        }
        return MessageFormat.format(texts.getString(key), shown);
    }
}
