package vn.chiso.scoring.improvement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.scoring.engine.Engine;
import vn.chiso.scoring.engine.EngineException;
import vn.chiso.scoring.engine.ScoringMethod;

/** Points that a person gives, in the steps of the criterion. */
final class JudgedPoints {

    private JudgedPoints() {}

    /** The most that the step lets give. */
    static BigDecimal most(BigDecimal max, ScoringMethod.Manual method) {
        var step = method.allowedStep();
        return step == null || step.signum() <= 0 ? max : max.subtract(max.remainder(step));
    }

    /** A step from the present points; empty without steps, or where there is no further one. */
    static Optional<BigDecimal> next(Worth worth, ScoringMethod.Manual method) {
        var step = method.allowedStep();
        if (step == null || step.signum() <= 0) {
            return Optional.empty();
        }
        // An appraiser's points may lie between two steps only where the set was another one; the next is on a step
        // again.
        var on = worth.points().subtract(worth.points().remainder(step));
        return Stream.of(worth.lowering() ? on : on.add(step), on.subtract(step))
                .filter(worth::isBetter)
                .filter(points -> isPossible(worth, points))
                .findFirst();
    }

    static boolean isPossible(Worth worth, BigDecimal points) {
        try {
            Engine.judge(worth.criterion(), points, Map.of());
            return true;
        } catch (EngineException notPossible) {
            return false;
        }
    }
}
