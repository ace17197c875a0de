package vn.chiso.scoring.improvement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.chiso.scoring.engine.Criterion;
import vn.chiso.scoring.engine.Engine;
import vn.chiso.scoring.engine.EngineException;
import vn.chiso.scoring.engine.InputValue;

/**
 * What is better for a line or a part of it.
 *
 * @param points that it has now; null where it has none
 * @param lowering fewer points are better: a penalty
 */
record Worth(Criterion criterion, BigDecimal points, boolean lowering) {

    /** What the engine gives for the inputs; empty where it gives nothing. */
    Optional<BigDecimal> of(Map<String, InputValue> inputs) {
        try {
            return Optional.of(Engine.score(criterion, inputs).points());
        } catch (EngineException notPossible) {
            return Optional.empty();
        }
    }

    boolean isBetter(BigDecimal found) {
        return gain(found).signum() > 0;
    }

    boolean isBetter(Map<String, InputValue> inputs) {
        return of(inputs).filter(this::isBetter).isPresent();
    }

    BigDecimal gain(BigDecimal found) {
        var difference = points == null ? found : found.subtract(points);
        return lowering ? difference.negate() : difference;
    }
}
