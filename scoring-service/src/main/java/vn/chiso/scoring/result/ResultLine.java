package vn.chiso.scoring.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import vn.chiso.scoring.scorecard.Appraisal;
import vn.chiso.scoring.scorecard.LineExplanation;
import vn.chiso.scoring.scorecard.SelfScore;

/**
 * One criterion of a result with all that led to its points.
 *
 * @param points null where the criterion is excluded for the unit
 */
record ResultLine(
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
        Appraisal finalScore) {

    ResultLine {
        leadUnits = List.copyOf(leadUnits);
        cooperatingUnits = List.copyOf(cooperatingUnits);
    }

    boolean lostPoints() {
        return deductedPoints.signum() > 0;
    }
}
