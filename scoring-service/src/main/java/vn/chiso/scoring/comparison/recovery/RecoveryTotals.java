package vn.chiso.scoring.comparison.recovery;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import vn.chiso.scoring.comparison.ComparisonBasis;

/**
 * Sums over the criteria that had lost points; {@code lostBefore} is what the result lost.
 *
 * @param regained of criteria compared by points, those that lost less
 * @param lostMore of criteria compared by points, those that lost more
 * @param comparedByShare what was lost by criteria whose maximum is another one now: shares have no sum
 * @param notComparable what was lost by criteria that cannot be compared
 */
public record RecoveryTotals(
        BigDecimal lostBefore,
        BigDecimal regained,
        BigDecimal lostMore,
        BigDecimal comparedByShare,
        BigDecimal notComparable) {

    static RecoveryTotals of(List<RecoveredCriterion> items) {
        return new RecoveryTotals(
                lost(items, item -> true),
                regained(items, 1),
                regained(items, -1).negate(),
                lost(items, item -> item.basis() == ComparisonBasis.SHARE),
                lost(items, item -> item.status() == RecoveryStatus.NOT_COMPARABLE));
    }

    private static BigDecimal lost(List<RecoveredCriterion> items, Predicate<RecoveredCriterion> which) {
        return items.stream()
                .filter(which)
                .map(item -> item.before().deductedPoints())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal regained(List<RecoveredCriterion> items, int sign) {
        return items.stream()
                .map(RecoveredCriterion::regainedPoints)
                .filter(points -> points != null && points.signum() == sign)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
