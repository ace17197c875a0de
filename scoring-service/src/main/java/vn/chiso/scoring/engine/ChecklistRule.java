package vn.chiso.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The sum of parts, each by its own method; nothing is rounded before the line. */
final class ChecklistRule {

    private ChecklistRule() {}

    static Exact sum(ScoringMethod.Checklist method, InputReader inputs) {
        Fraction sum = Fraction.ZERO;
        List<String> terms = new ArrayList<>();
        for (ScoringMethod.Part part : method.parts()) {
            Exact scored = Rules.apply(part.method(), part.maxPoints(), inputs.part(part.code()));
            requireInRange(part, scored.points());
            sum = sum.plus(scored.points());
            inputs.note(() -> {
                String points = Fraction.plain(scored.points().shown());
                terms.add(points);
                return new Step.PartScored(
                        part.code(), part.title(), Fraction.plain(part.maxPoints()), points, scored.steps());
            });
        }
        Fraction total = sum;
        return Rules.worth(
                total,
                inputs,
                () -> Step.matched(Rule.SUM_OF_PARTS, method.parts().size()),
                () -> Step.arithmetic(String.join(" + ", terms), total));
    }

    private static void requireInRange(ScoringMethod.Part part, Fraction points) {
        BigDecimal max = part.maxPoints();
        if (points.compareTo(Fraction.ZERO) < 0 || points.compareTo(Fraction.whole(max)) > 0) {
            throw new EngineException(Fault.POINTS_OUT_OF_RANGE, part.code());
        }
    }
}
