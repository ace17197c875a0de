package vn.chiso.scoring.scorecard;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What the unit says to the first appraisal.
 *
 * @param pointsAskedFor null where it only explains
 * @param at business time
 */
public record LineExplanation(String text, BigDecimal pointsAskedFor, Author by, Instant at) {}
