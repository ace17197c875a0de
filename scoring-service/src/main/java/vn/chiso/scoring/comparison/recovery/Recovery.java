package vn.chiso.scoring.comparison.recovery;

import java.util.List;
import vn.chiso.scoring.comparison.ComparedResult;
import vn.chiso.scoring.comparison.Comparison;
import vn.chiso.scoring.comparison.Correspondence;

/**
 * What became of each criterion that lost points in a result.
 *
 * @param next null as long as there is no next result; nothing else is known then
 * @param items in the order of the result; none as long as there is no next one
 */
public record Recovery(
        ComparedResult result,
        ComparedResult next,
        Correspondence.Kind correspondence,
        List<RecoveredCriterion> items,
        RecoveryTotals totals) {

    static Recovery waiting(ComparedResult result) {
        return new Recovery(result, null, null, List.of(), null);
    }

    static Recovery of(Comparison comparison) {
        var items = comparison.criteria().stream()
                .filter(row -> row.before().deductedPoints().signum() > 0)
                .map(RecoveredCriterion::of)
                .toList();
        return new Recovery(
                comparison.before(), comparison.after(), comparison.correspondence(), items, RecoveryTotals.of(items));
    }
}
