package vn.chiso.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells a trace in Vietnamese or English. The figures are those of the trace; only their marks follow the language. */
public final class Explanation {

    private final Wording wording;

    private Explanation(Wording wording) {
        this.wording = wording;
    }

    public static Explanation vietnamese() {
        return new Explanation(Wording.vietnamese("explanation"));
    }

    public static Explanation english() {
        return new Explanation(Wording.english("explanation"));
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
                        case Step.CaseHeld held -> found.accept(sentence(held));
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
                        text(rounded.mode().name()),
                        figure(rounded.points()));
            case Step.CaseHeld held -> held(held);
            case Step.PartScored part ->
                text("PART", part.code(), part.title(), figure(part.points()), figure(part.maxPoints()));
        };
    }

    private String held(Step.CaseHeld held) {
        String title = held.title() == null ? Integer.toString(held.number()) : held.title();
        return held.condition() == null
                ? text("CASE_OTHERWISE", title)
                : text("CASE_HELD", title, figure(held.condition()));
    }

    private String text(String key, Object... written) {
        return wording.text(key, written);
    }

    private String figure(String figure) {
        return wording.figure(figure);
    }

    /** What a person entered: only what is a number or a day as a whole is written as such, a text stays as it is. */
    private String entered(String value) {
        return Wording.isFigure(value) ? figure(value) : value;
    }
}
