package vn.chiso.scoring.improvement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.chiso.scoring.engine.Fraction;
import vn.chiso.scoring.engine.InputValue;

/**
 * Inputs that a method offers to come to other points.
 *
 * @param ranges where others like these come to the same; none where only these do
 * @param step false for the end of a scale that goes there without steps
 */
record Candidate(Map<String, InputValue> inputs, List<InputRange> ranges, boolean step) {

    Candidate {
        inputs = Map.copyOf(inputs);
        ranges = List.copyOf(ranges);
    }

    static Candidate step(String input, InputValue value, InputRange... ranges) {
        return new Candidate(Map.of(input, value), List.of(ranges), true);
    }

    static Candidate end(String input, InputValue value, InputRange... ranges) {
        return new Candidate(Map.of(input, value), List.of(ranges), false);
    }

    /** As a person would write it: 45, not 45.00. */
    static InputValue amount(BigDecimal value) {
        return InputValue.of(Fraction.plain(value));
    }
}
