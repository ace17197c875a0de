package vn.chiso.scoring.improvement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.ScoringMethod;

/** Rates, in percent or as a of b, whichever was entered. A rate goes up without steps; only a floor is one. */
final class RateCandidates {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RateCandidates() {}

    static List<Candidate> proportional(ScoringMethod.Proportional method, PresentInputs present) {
        List<Candidate> candidates = new ArrayList<>();
        if (method.floorPercent() != null) {
            candidates.add(reached(method.floorPercent(), present, true));
        }
        if (method.targetPercent() != null) {
            candidates.add(reached(method.targetPercent(), present, false));
        }
        candidates.addAll(ends(present));
        return candidates;
    }

    static List<Candidate> ends(PresentInputs present) {
        return List.of(exactly(HUNDRED, present), exactly(BigDecimal.ZERO, present));
    }

    private static Candidate exactly(BigDecimal percent, PresentInputs present) {
        return new Candidate(inputs(percent, present), List.of(), false);
    }

    private static Candidate reached(BigDecimal percent, PresentInputs present, boolean step) {
        var inputs = inputs(percent, present);
        var name = inputs.containsKey("percent") ? "percent" : "numerator";
        return new Candidate(inputs, List.of(InputRange.from(name, inputs.get(name), true)), step);
    }

    /** Of whole things a whole number, the first that is enough. */
    private static Map<String, InputValue> inputs(BigDecimal percent, PresentInputs present) {
        var denominator = present.amount("denominator");
        if (present.inputs().containsKey("percent") || denominator == null) {
            return Map.of("percent", Candidate.amount(percent));
        }
        var numerator = percent.multiply(denominator).movePointLeft(2);
        var whole = isWhole(denominator) && isWhole(present.amount("numerator"));
        return Map.of(
                "numerator",
                Candidate.amount(whole ? numerator.setScale(0, RoundingMode.CEILING) : numerator),
                "denominator",
                Candidate.amount(denominator));
    }

    private static boolean isWhole(BigDecimal amount) {
        return amount == null || amount.stripTrailingZeros().scale() <= 0;
    }
}
