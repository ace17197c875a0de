package vn.chiso.scoring.improvement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.chiso.scoring.engine.ScoringMethod;

/** Better than the year before, or as good; without last year's figure nothing can be said. */
final class YearOnYearCandidates {

    private YearOnYearCandidates() {}

    static List<Candidate> of(ScoringMethod.YearOnYear method, PresentInputs present) {
        var previous = present.amount("previous");
        if (previous == null) {
            return List.of();
        }
        var required = method.requiredChangePercent() == null
                ? BigDecimal.ZERO
                : method.requiredChangePercent().multiply(previous).movePointLeft(2);
        return List.of(
                required.signum() > 0
                        ? candidate(method, previous, required, true)
                        : candidate(method, previous, BigDecimal.ONE, false),
                exactly(previous),
                candidate(method, previous, BigDecimal.ONE.negate(), false));
    }

    /** @param better by how much; only where the bound is told it is one, else any change that way is enough */
    private static Candidate candidate(
            ScoringMethod.YearOnYear method, BigDecimal previous, BigDecimal better, boolean isBound) {
        boolean higher = method.direction() == ScoringMethod.BetterDirection.HIGHER_IS_BETTER;
        var current = Candidate.amount(higher ? previous.add(better) : previous.subtract(better));
        var bound = isBound ? current : Candidate.amount(previous);
        var range = higher == better.signum() > 0
                ? InputRange.from("current", bound, isBound)
                : InputRange.to("current", bound, isBound);
        return new Candidate(Map.of("current", current, "previous", Candidate.amount(previous)), List.of(range), true);
    }

    private static Candidate exactly(BigDecimal previous) {
        var same = Candidate.amount(previous);
        return new Candidate(Map.of("current", same, "previous", same), List.of(), true);
    }
}
