package vn.chiso.scoring.engine;

import java.math.BigDecimal;

/**
 * What the engine must know of a leaf criterion.
 *
 * @param naPolicy null where the set does not foresee that the criterion may not apply
 */
public record Criterion(BigDecimal maxPoints, ScoringMethod method, NaPolicy naPolicy, Rounding rounding) {}
