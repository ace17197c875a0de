package vn.chiso.scoring.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.Trace;

/**
 * What the unit gave itself.
 *
 * @param points null only where the criterion is excluded for the unit
 * @param at business time
 */
public record SelfScore(
        BigDecimal points,
        boolean notApplicable,
        boolean excluded,
        Map<String, InputValue> inputs,
        String explanation,
        Trace trace,
        Author by,
        Instant at) {

    public SelfScore {
        inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
    }
}
