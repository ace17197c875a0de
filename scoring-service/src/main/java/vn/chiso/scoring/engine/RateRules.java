package vn.chiso.scoring.engine;

import java.math.BigDecimal;

/** Rules by which points follow a rate. */
final class RateRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RateRules() {}

    /**
     * The rate × maximum. A rate above 100 % is an error of entry unless the set has a target, which caps it: only then is more than
     * everything possible (a plan overfulfilled).
     */
    static Exact proportional(ScoringMethod.Proportional method, BigDecimal max, InputReader inputs) {
        boolean capped = method.targetPercent() != null;
        Fraction rate = rate(inputs, capped);
        if (method.floorPercent() != null && rate.compareTo(Fraction.percent(method.floorPercent())) < 0) {
            return Rules.worth(Fraction.ZERO, inputs, () -> Step.matched(Rule.BELOW_FLOOR, method.floorPercent()));
        }
        return capped ? towardsTarget(rate, method.targetPercent(), max, inputs) : share(rate, max, inputs);
    }

    static Exact linkedIndex(ScoringMethod.LinkedIndex method, BigDecimal max, InputReader inputs) {
        if (isPair(inputs)) {
            return share(rate(inputs, false), max, inputs);
        }
        BigDecimal percent = percent(inputs, false);
        inputs.note(() -> Step.matched(Rule.LINKED_INDEX, percent));
        return share(Fraction.percent(percent), max, inputs);
    }

    static Exact survey(ScoringMethod.Survey method, BigDecimal max, InputReader inputs) {
        if (isPair(inputs)) {
            return share(rate(inputs, false), max, inputs);
        }
        BigDecimal percent = percent(inputs, false);
        inputs.note(() -> Step.matched(Rule.SURVEY_RESULT, percent));
        return share(Fraction.percent(percent), max, inputs);
    }

    /** What an indicator counted as a of b is not made a percentage first: 281/384 has no end. */
    private static boolean isPair(InputReader inputs) {
        return !inputs.has("percent") && inputs.has("numerator");
    }

    /** a/b × max as it is written in a trace. */
    static String product(BigDecimal numerator, BigDecimal denominator, BigDecimal max) {
        return "%s / %s × %s".formatted(Fraction.plain(numerator), Fraction.plain(denominator), Fraction.plain(max));
    }

    private static Exact share(Fraction rate, BigDecimal max, InputReader inputs) {
        Fraction points = rate.times(max);
        return Rules.worth(
                points, inputs, () -> Step.arithmetic(product(rate.numerator(), rate.denominator(), max), points));
    }

    private static Exact towardsTarget(Fraction rate, BigDecimal targetPercent, BigDecimal max, InputReader inputs) {
        Fraction target = Fraction.percent(targetPercent);
        if (rate.compareTo(target) >= 0) {
            return Rules.worth(
                    Fraction.whole(max), inputs, () -> Step.matched(Rule.TARGET_REACHED, targetPercent, max));
        }
        inputs.note(() -> Step.matched(Rule.BELOW_TARGET, targetPercent));
        return share(rate.over(target), max, inputs);
    }

    private static Fraction rate(InputReader inputs, boolean capped) {
        if (inputs.has("percent")) {
            BigDecimal percent = percent(inputs, capped);
            inputs.note(() -> Step.matched(Rule.PERCENT_REACHED, percent));
            return Fraction.percent(percent);
        }
        BigDecimal numerator = inputs.nonNegative("numerator");
        BigDecimal denominator = inputs.nonNegative("denominator");
        if (denominator.signum() == 0) {
            throw inputs.fault(Fault.ZERO_DENOMINATOR, "denominator");
        }
        if (!capped && numerator.compareTo(denominator) > 0) {
            throw inputs.fault(Fault.ABOVE_DENOMINATOR, "numerator");
        }
        inputs.note(() -> Step.matched(Rule.RATIO_REACHED, numerator, denominator));
        return new Fraction(numerator, denominator);
    }

    private static BigDecimal percent(InputReader inputs, boolean capped) {
        BigDecimal percent = inputs.nonNegative("percent");
        if (!capped && percent.compareTo(HUNDRED) > 0) {
            throw inputs.fault(Fault.ABOVE_HUNDRED_PERCENT, "percent");
        }
        return percent;
    }
}
