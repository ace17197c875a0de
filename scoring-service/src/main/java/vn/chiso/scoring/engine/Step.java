package vn.chiso.scoring.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** One step from the inputs to the points. Numbers are plain decimal strings, so that a trace reads the same everywhere. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Input.class, name = "INPUT"),
    @JsonSubTypes.Type(value = Step.Matched.class, name = "RULE"),
    @JsonSubTypes.Type(value = Step.Arithmetic.class, name = "ARITHMETIC"),
    @JsonSubTypes.Type(value = Step.Rounded.class, name = "ROUNDING"),
    @JsonSubTypes.Type(value = Step.PartScored.class, name = "PART"),
    @JsonSubTypes.Type(value = Step.CaseHeld.class, name = "CASE"),
})
public sealed interface Step {

    /** An input that was read. */
    record Input(String name, String value) implements Step {}

    /** The rule that applied, with the figures it compared. */
    record Matched(Rule rule, List<String> figures) implements Step {
        public Matched {
            figures = List.copyOf(figures);
        }
    }

    /** A calculation and its result; {@code exact} is false where the quotient was cut at 34 digits for display. */
    record Arithmetic(String expression, String result, boolean exact) implements Step {}

    /** The rounding of the line; it stands in a trace once. */
    record Rounded(int scale, RoundingMode mode, String points) implements Step {}

    /** A part of a checklist with its own steps. */
    record PartScored(String code, String title, String maxPoints, String points, List<Step> steps) implements Step {
        public PartScored {
            steps = List.copyOf(steps);
        }
    }

    /**
     * The case of a formula that applied.
     *
     * @param number from 1
     * @param title null where the set gives none
     * @param condition with the figures in it; null for the case that holds when no other does
     */
    record CaseHeld(int number, String title, String condition) implements Step {}

    static Step matched(Rule rule, Object... figures) {
        return new Matched(
                rule,
                Arrays.stream(figures)
                        .map(figure -> figure instanceof BigDecimal number ? Fraction.plain(number) : figure.toString())
                        .toList());
    }

    static Step arithmetic(String expression, Fraction result) {
        return new Arithmetic(expression, Fraction.plain(result.shown()), result.isShownExactly());
    }
}
