package vn.chiso.scoring.comparison.recovery;

import java.math.BigDecimal;
import vn.chiso.scoring.comparison.ComparedCriterion;
import vn.chiso.scoring.comparison.ComparedSide;
import vn.chiso.scoring.comparison.ComparisonBasis;
import vn.chiso.scoring.comparison.ComparisonReason;
import vn.chiso.scoring.comparison.Correspondence;

/**
 * A criterion that lost points, or several that were split or merged, with what became of it.
 *
 * @param reason null where it is comparable
 * @param regainedPoints negative where more is lost; null unless points of the same maximum are compared
 */
public record RecoveredCriterion(
        ComparedSide before,
        ComparedSide after,
        RecoveryStatus status,
        ComparisonReason reason,
        ComparisonBasis basis,
        boolean summed,
        BigDecimal regainedPoints,
        Correspondence.Basis correspondence,
        String note) {

    static RecoveredCriterion of(ComparedCriterion compared) {
        return new RecoveredCriterion(
                compared.before(),
                compared.after(),
                RecoveryStatus.of(compared),
                compared.reason(),
                compared.basis(),
                compared.summed(),
                compared.difference(),
                compared.correspondence(),
                compared.note());
    }
}
