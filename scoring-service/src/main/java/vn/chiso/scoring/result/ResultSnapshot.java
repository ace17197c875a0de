package vn.chiso.scoring.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.chiso.scoring.scorecard.Author;

/**
 * Everything that a result rests on, as of publishing. The hash covers all of it, its place in the chain included.
 *
 * @param maxPoints sum of the maxima of the criteria that apply to the unit
 * @param publishedAt business time
 */
record ResultSnapshot(
        UUID id,
        long chainPosition,
        String previousSha256,
        String engineRevision,
        UUID campaignId,
        UUID scorecardId,
        String programme,
        String period,
        String coverage,
        UUID criteriaSetId,
        int criteriaSetRevision,
        int roundingScale,
        RoundingMode roundingMode,
        UnitRef organiserUnit,
        UnitRef assessedUnit,
        Decision decision,
        BigDecimal maxPoints,
        BigDecimal appraisedPoints,
        BigDecimal deductedPoints,
        Instant publishedAt,
        Author publishedBy,
        List<ResultLine> lines) {

    ResultSnapshot {
        lines = List.copyOf(lines);
    }
}
