package vn.chiso.scoring.engine;

import java.math.BigDecimal;

/**
 * What a line came to.
 *
 * @param points rounded as the set says; null only where the line is excluded
 * @param excluded the line counts neither in the points nor in the maximum
 */
public record Scored(BigDecimal points, boolean excluded, Trace trace) {}
