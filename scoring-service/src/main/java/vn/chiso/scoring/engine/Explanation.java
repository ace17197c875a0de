package vn.chiso.scoring.engine;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells a trace in Vietnamese or English. The figures are those of the trace; only their marks follow the language. */
public final class Explanation {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Pattern DECIMAL_POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final ResourceBundle texts;
    private final boolean vietnamese;

    private Explanation(Locale language) {
        this.texts = ResourceBundle.getBundle(
                "explanation",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        this.vietnamese = language.equals(VIETNAMESE);
    }

    public static Explanation vietnamese() {
        return new Explanation(VIETNAMESE);
    }

    public static Explanation english() {
        return new Explanation(Locale.ENGLISH);
    }

    /** The whole way from inputs to points, one sentence a step. */
    public List<String> lines(Trace trace) {
        return lines(trace.steps(), "");
    }

    /** The rules that matched, in one line: why a computed line has its points. */
    public String reason(Trace trace) {
        return reason(trace.steps());
    }

    private String reason(List<Step> steps) {
        return steps.stream()
                .<String>mapMulti((step, found) -> {
                    switch (step) {
                        case Step.Matched matched
                        when matched.rule() != Rule.SUM_OF_PARTS -> found.accept(sentence(matched));
                        case Step.PartScored part -> found.accept(part.title() + ": " + reason(part.steps()));
                        case Step.Matched _, Step.Input _, Step.Arithmetic _, Step.Rounded _ -> {}
                    }
                })
                .collect(Collectors.joining("; "));
    }

    private List<String> lines(List<Step> steps, String indent) {
        List<String> lines = new ArrayList<>();
        for (Step step : steps) {
            lines.add(indent + sentence(step));
            if (step instanceof Step.PartScored part) {
                lines.addAll(lines(part.steps(), indent + "  "));
            }
        }
        return lines;
    }

    private String sentence(Step step) {
        return switch (step) {
            case Step.Input input -> text("INPUT", input.name(), entered(input.value()));
            case Step.Matched matched ->
                text(
                        matched.rule().name(),
                        matched.figures().stream().map(this::figure).toArray());
            case Step.Arithmetic sum ->
                text(sum.exact() ? "ARITHMETIC" : "ARITHMETIC_CUT", figure(sum.expression()), figure(sum.result()));
            case Step.Rounded rounded ->
                text(
                        "ROUNDING",
                        Integer.toString(rounded.scale()),
                        texts.getString(rounded.mode().name()),
                        figure(rounded.points()));
            case Step.PartScored part ->
                text("PART", part.code(), part.title(), figure(part.points()), figure(part.maxPoints()));
        };
    }

    private String text(String key, Object... written) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(written);
    }

    /** What the engine wrote: a day, or numbers and marks. Vietnamese documents write 31/03/2024 and 84,2. */
    private String figure(String figure) {
        if (!vietnamese) {
            return figure;
        }
        return day(figure)
                .map(DAY::format)
                .orElseGet(() -> DECIMAL_POINT.matcher(figure).replaceAll(","));
    }

    /** What a person entered: only what is a number or a day as a whole is written as such, a text stays as it is. */
    private String entered(String value) {
        return NUMBER.matcher(value).matches() || day(value).isPresent() ? figure(value) : value;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
