package vn.chiso.scoring.comparison;

import java.util.List;

/**
 * Two results of a unit side by side.
 *
 * @param correspondence what says which criterion is which
 * @param areas none of an extract
 */
public record Comparison(
        ComparedResult before,
        ComparedResult after,
        Correspondence.Kind correspondence,
        List<ComparedCriterion> criteria,
        List<ComparedArea> areas) {}
