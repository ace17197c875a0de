package vn.chiso.scoring.engine;

import java.math.BigDecimal;

/** Compares a figure with that of the year before. */
final class YearOnYearRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private YearOnYearRule() {}

    static Exact compared(ScoringMethod.YearOnYear method, InputReader inputs) {
        BigDecimal current = inputs.amount("current");
        // A percentage of a figure below 0 has no meaning.
        BigDecimal previous =
                method.requiredChangePercent() == null ? inputs.amount("previous") : inputs.nonNegative("previous");
        BigDecimal better = method.direction() == ScoringMethod.BetterDirection.HIGHER_IS_BETTER
                ? current.subtract(previous)
                : previous.subtract(current);
        if (better.signum() < 0) {
            return worth(Rule.WORSENED, method.worsenedPoints(), current, previous, inputs);
        }
        if (better.signum() > 0 && isEnough(method.requiredChangePercent(), better, previous, inputs)) {
            return worth(Rule.IMPROVED, method.improvedPoints(), current, previous, inputs);
        }
        return worth(Rule.UNCHANGED, method.unchangedPoints(), current, previous, inputs);
    }

    /** "By at least p percent of the previous value", by multiplication, so that a previous value of 0 asks for any change. */
    private static boolean isEnough(BigDecimal percent, BigDecimal better, BigDecimal previous, InputReader inputs) {
        if (percent == null) {
            return true;
        }
        Fraction required = new Fraction(previous.multiply(percent), HUNDRED);
        boolean enough = Fraction.whole(better).compareTo(required) >= 0;
        inputs.note(() -> Step.matched(
                enough ? Rule.CHANGE_REACHED : Rule.CHANGE_NOT_REACHED, better, percent, required.shown()));
        return enough;
    }

    private static Exact worth(
            Rule rule, BigDecimal points, BigDecimal current, BigDecimal previous, InputReader inputs) {
        return Rules.worth(Fraction.whole(points), inputs, () -> Step.matched(rule, current, previous, points));
    }
}
