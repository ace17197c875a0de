package vn.chiso.scoring.scorecard;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What an appraiser found.
 *
 * @param points null only where the criterion is excluded for the unit
 * @param reason why points are missing; null where none are
 * @param causeCode entered cause; null where the reason follows from the computation
 * @param copied taken over from the stage before
 * @param at business time
 */
public record Appraisal(
        BigDecimal points, boolean excluded, String reason, String causeCode, boolean copied, Author by, Instant at) {}
