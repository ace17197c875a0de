package vn.chiso.scoring.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.Trace;
import vn.chiso.scoring.indicator.ValueUse;

/**
 * What the unit gave itself.
 *
 * @param points null only where the criterion is excluded for the unit
 * @param filledFrom values of indicators that the inputs are taken from, or agree with
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
        Instant at,
        List<ValueUse> filledFrom) {

    public SelfScore {
        inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
        filledFrom = filledFrom == null ? List.of() : List.copyOf(filledFrom);
    }
}
