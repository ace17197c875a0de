package vn.chiso.scoring.engine;

import java.math.BigDecimal;
import java.util.function.Supplier;

/** Rules that look at yes and no, or count. */
final class CountRules {

    private CountRules() {}

    static Exact binary(ScoringMethod.Binary method, BigDecimal max, InputReader inputs) {
        return inputs.flag(method.input())
                ? Rules.worth(Fraction.whole(max), inputs, () -> Step.matched(Rule.REQUIREMENT_MET, max))
                : Rules.worth(Fraction.ZERO, inputs, () -> Step.matched(Rule.REQUIREMENT_NOT_MET));
    }

    static Exact deduct(ScoringMethod.DeductPerOccurrence method, BigDecimal max, InputReader inputs) {
        BigDecimal occurrences = inputs.count("occurrences");
        if (occurrences.signum() == 0) {
            return Rules.worth(Fraction.whole(max), inputs, () -> Step.matched(Rule.NO_OCCURRENCE, max));
        }
        BigDecimal step = method.pointsPerOccurrence();
        BigDecimal floor = method.floor() == null ? BigDecimal.ZERO : method.floor();
        Fraction left = Fraction.whole(max.subtract(step.multiply(occurrences)));
        Supplier<Step> rule = () -> Step.matched(Rule.OCCURRENCES, occurrences, step);
        Supplier<Step> sum = () -> Step.arithmetic(
                "%s − %s × %s".formatted(Fraction.plain(max), Fraction.plain(occurrences), Fraction.plain(step)), left);
        return left.compareTo(Fraction.whole(floor)) < 0
                ? Rules.worth(Fraction.whole(floor), inputs, rule, sum, () -> Step.matched(Rule.FLOOR_HOLDS, floor))
                : Rules.worth(left, inputs, rule, sum);
    }

    static Exact components(ScoringMethod.ComponentCount method, BigDecimal max, InputReader inputs) {
        BigDecimal satisfied = satisfied(method, inputs);
        BigDecimal total = total(method, inputs);
        if (total.signum() == 0) {
            throw inputs.fault(Fault.ZERO_DENOMINATOR, "total");
        }
        if (satisfied.compareTo(total) > 0) {
            throw inputs.fault(Fault.ABOVE_DENOMINATOR, "satisfied");
        }
        Fraction points = new Fraction(satisfied, total).times(max);
        return Rules.worth(
                points,
                inputs,
                () -> Step.matched(Rule.COMPONENTS_SATISFIED, satisfied, total),
                () -> Step.arithmetic(RateRules.product(satisfied, total, max), points));
    }

    /** The count itself, or one yes or no for each named component. */
    private static BigDecimal satisfied(ScoringMethod.ComponentCount method, InputReader inputs) {
        if (inputs.has("satisfied") || method.components().isEmpty()) {
            return inputs.count("satisfied");
        }
        long met = method.components().stream()
                .filter(component -> inputs.flag(component.name()))
                .count();
        return BigDecimal.valueOf(met);
    }

    /** The set's number where it has one; then an entered total may only repeat it. */
    private static BigDecimal total(ScoringMethod.ComponentCount method, InputReader inputs) {
        BigDecimal known = method.total() != null
                ? BigDecimal.valueOf(method.total())
                : method.components().isEmpty()
                        ? null
                        : BigDecimal.valueOf(method.components().size());
        if (known == null) {
            return inputs.count("total");
        }
        if (inputs.has("total") && inputs.count("total").compareTo(known) != 0) {
            throw inputs.fault(Fault.TOTAL_DIFFERS, "total");
        }
        return known;
    }

    /** Inside a checklist the judged points of a part are an input of their own; a whole line is judged by its points. */
    static Exact judged(ScoringMethod.Manual method, BigDecimal max, InputReader inputs) {
        BigDecimal points = inputs.nonNegative("points");
        if (points.compareTo(max) > 0) {
            throw inputs.fault(Fault.POINTS_OUT_OF_RANGE, "points");
        }
        BigDecimal step = method.allowedStep();
        if (step != null && step.signum() > 0 && points.remainder(step).signum() != 0) {
            throw inputs.fault(Fault.POINTS_NOT_IN_STEP, "points");
        }
        return Rules.worth(Fraction.whole(points), inputs, () -> Step.matched(Rule.JUDGED, points));
    }
}
