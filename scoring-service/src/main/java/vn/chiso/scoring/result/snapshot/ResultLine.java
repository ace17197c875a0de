package vn.chiso.scoring.result.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import vn.chiso.scoring.scorecard.Appraisal;
import vn.chiso.scoring.scorecard.LineExplanation;
import vn.chiso.scoring.scorecard.SelfScore;
import vn.chiso.scoring.total.Adjustment;

/**
 * One criterion of a result with all that led to its points.
 *
 * @param points null where the criterion is excluded for the unit
 * @param deductedPoints 0 for a bonus, earned or not, and for a penalty: both stand outside the maximum
 * @param deductionReason why points were lost, or taken away
 * @param evidence that the unit cited for itself and in its explanation; none in results from before it was kept
 * @param adjustment null where the criterion is part of the total
 * @param adjustmentRoot the section outside the total; null likewise
 */
public record ResultLine(
        String criterionCode,
        String title,
        BigDecimal maxPoints,
        BigDecimal points,
        BigDecimal deductedPoints,
        boolean excluded,
        String deductionReason,
        String causeCode,
        List<UnitRef> leadUnits,
        List<UnitRef> cooperatingUnits,
        JsonNode method,
        JsonNode naPolicy,
        SelfScore self,
        Appraisal appraisal1,
        LineExplanation explanation,
        Appraisal appraisal2,
        Appraisal finalScore,
        List<ResultEvidence> evidence,
        Adjustment adjustment,
        String adjustmentRoot) {

    public ResultLine {
        leadUnits = List.copyOf(leadUnits);
        cooperatingUnits = List.copyOf(cooperatingUnits);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** True for what adds to points and maximum of the total. */
    public boolean counts() {
        return !excluded && adjustment == null;
    }

    public boolean lostPoints() {
        return deductedPoints.signum() > 0;
    }
}
