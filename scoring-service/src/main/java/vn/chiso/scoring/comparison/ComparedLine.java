package vn.chiso.scoring.comparison;

import java.math.BigDecimal;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.scorecard.SelfScore;
import vn.chiso.scoring.total.Adjustment;

/**
 * A criterion of a result as it is compared.
 *
 * @param points null where the criterion is excluded for the unit
 * @param notApplicable the unit said that it does not apply and was taken at its word, whatever points its policy then gives
 */
public record ComparedLine(
        String criterionCode,
        String title,
        BigDecimal maxPoints,
        BigDecimal points,
        BigDecimal deductedPoints,
        Adjustment adjustment,
        boolean notApplicable) {

    static ComparedLine of(ResultLine line) {
        return new ComparedLine(
                line.criterionCode(),
                line.title(),
                line.maxPoints(),
                line.points(),
                line.deductedPoints(),
                line.adjustment(),
                line.excluded() || saidNotToApply(line.self(), line.points()));
    }

    private static boolean saidNotToApply(SelfScore self, BigDecimal points) {
        return self != null
                && self.notApplicable()
                && self.points() != null
                && points != null
                && self.points().compareTo(points) == 0;
    }
}
