package vn.chiso.scoring.result;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.total.Adjustment;

/** A line of a published result. */
public record ResultLineResponse(
        String criterionCode,
        String title,
        BigDecimal maxPoints,
        BigDecimal points,
        BigDecimal deductedPoints,
        boolean excluded,
        Adjustment adjustment,
        String deductionReason,
        String causeCode,
        List<UnitRef> leadUnits,
        List<UnitRef> cooperatingUnits) {

    public static ResultLineResponse from(ResultLine line) {
        return new ResultLineResponse(
                line.criterionCode(),
                line.title(),
                line.maxPoints(),
                line.points(),
                line.deductedPoints(),
                line.excluded(),
                line.adjustment(),
                line.deductionReason(),
                line.causeCode(),
                line.leadUnits(),
                line.cooperatingUnits());
    }
}
