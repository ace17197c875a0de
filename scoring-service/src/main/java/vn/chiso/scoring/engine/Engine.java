package vn.chiso.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From a criterion and what was measured to points and the trace. Every method of this class is a pure function. */
public final class Engine {

    private Engine() {}

    /**
     * Points that follow from inputs.
     *
     * @throws EngineException where the inputs do not fit the method, or the method is one that only a person can apply
     */
    public static Scored score(Criterion criterion, Map<String, InputValue> inputs) {
        InputReader reader = new InputReader(inputs, true);
        Exact exact = exact(criterion, reader);
        BigDecimal points = rounded(criterion, exact);
        List<Step> steps = new ArrayList<>(exact.steps());
        steps.add(rounded(criterion.rounding(), points));
        return new Scored(points, false, new Trace(steps));
    }

    /**
     * The same points without their trace, for who recomputes lines by the thousand.
     *
     * @throws EngineException as {@link #score}
     */
    public static BigDecimal points(Criterion criterion, Map<String, InputValue> inputs) {
        return rounded(criterion, exact(criterion, new InputReader(inputs, false)));
    }

    private static Exact exact(Criterion criterion, InputReader reader) {
        Exact exact = Rules.apply(criterion.method(), criterion.maxPoints(), reader);
        reader.rejectUnread();
        return exact;
    }

    private static BigDecimal rounded(Criterion criterion, Exact exact) {
        BigDecimal points = criterion.rounding().round(exact.points());
        requireInRange(points, criterion.maxPoints());
        return points;
    }

    /**
     * Points that a person gives: by the MANUAL method, or by appraisal against the computed ones. What was measured beside them is
     * kept in the trace and decides nothing.
     *
     * @throws EngineException where they lie outside 0 and the maximum, off the allowed step, or finer than the set's digits
     */
    public static Scored judge(Criterion criterion, BigDecimal points, Map<String, InputValue> inputs) {
        if (points == null) {
            throw new EngineException(Fault.POINTS_MISSING, null);
        }
        // 0e-999999999 is a zero that would cost the memory of all its digits.
        BigDecimal given = points.signum() == 0 ? BigDecimal.ZERO : points;
        requireInRange(given, criterion.maxPoints());
        if (given.stripTrailingZeros().scale() > criterion.rounding().scale()) {
            throw new EngineException(Fault.POINTS_TOO_FINE, null);
        }
        if (criterion.method() instanceof ScoringMethod.Manual(BigDecimal step)
                && step != null
                && step.signum() > 0
                && given.remainder(step).signum() != 0) {
            throw new EngineException(Fault.POINTS_NOT_IN_STEP, null);
        }
        BigDecimal exactly = criterion.rounding().exactly(given);
        List<Step> steps = new ArrayList<>(new InputReader(inputs, true).noted());
        steps.add(Step.matched(Rule.JUDGED, exactly));
        return new Scored(exactly, false, new Trace(steps));
    }

    /**
     * Points of a criterion that does not apply to the unit.
     *
     * @throws EngineException where the set does not foresee it
     */
    public static Scored notApplicable(Criterion criterion) {
        BigDecimal max = criterion.maxPoints();
        return switch (criterion.naPolicy()) {
            case null -> throw new EngineException(Fault.NOT_APPLICABLE_NOT_FORESEEN, null);
            case NaPolicy.Excluded() -> new Scored(null, true, new Trace(List.of(Step.matched(Rule.NA_EXCLUDED, max))));
            case NaPolicy.Full() -> worth(criterion, max, Rule.NA_FULL);
            case NaPolicy.Zero() -> worth(criterion, BigDecimal.ZERO, Rule.NA_ZERO);
            case NaPolicy.Fixed(BigDecimal points) -> worth(criterion, points, Rule.NA_FIXED);
        };
    }

    /**
     * The same of what somebody says now: no rule reads an input of what does not apply.
     *
     * @throws EngineException as {@link #notApplicable(Criterion)}, and where there is any input
     */
    public static Scored notApplicable(Criterion criterion, Map<String, InputValue> inputs) {
        Scored scored = notApplicable(criterion);
        new InputReader(inputs, false).rejectUnread();
        return scored;
    }

    private static Scored worth(Criterion criterion, BigDecimal amount, Rule rule) {
        BigDecimal points = criterion.rounding().round(Fraction.whole(amount));
        requireInRange(points, criterion.maxPoints());
        return new Scored(
                points, false, new Trace(List.of(Step.matched(rule, amount), rounded(criterion.rounding(), points))));
    }

    private static Step rounded(Rounding rounding, BigDecimal points) {
        return new Step.Rounded(rounding.scale(), rounding.mode(), points.toPlainString());
    }

    private static void requireInRange(BigDecimal points, BigDecimal max) {
        if (points.signum() < 0 || points.compareTo(max) > 0) {
            throw new EngineException(Fault.POINTS_OUT_OF_RANGE, null);
        }
    }
}
