package vn.chiso.scoring.comparison;

import java.math.BigDecimal;

/**
 * A criterion, or several that were split or merged, in two results.
 *
 * @param reason null where it is comparable
 * @param basis null where it is not
 * @param summed true: criteria were split or merged, and their sums are compared, whatever their methods are
 * @param difference later less earlier points; null unless points of the same maximum are compared
 * @param correspondence what makes them the same; null where nothing does
 * @param note what the mapping says of them
 */
public record ComparedCriterion(
        ComparedSide before,
        ComparedSide after,
        ComparisonStatus status,
        ComparisonReason reason,
        ComparisonBasis basis,
        boolean summed,
        BigDecimal difference,
        Correspondence.Basis correspondence,
        String note) {}
