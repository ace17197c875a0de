package vn.chiso.scoring.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import vn.chiso.scoring.total.Index;

/**
 * The criteria of one result that are compared as one, and their sums.
 *
 * @param points null where one of them has none
 * @param lostPercent of the maximum, to be shown only; null without points
 */
public record ComparedSide(
        List<ComparedLine> criteria,
        BigDecimal maxPoints,
        BigDecimal points,
        BigDecimal deductedPoints,
        BigDecimal lostPercent) {

    static ComparedSide of(List<ComparedLine> criteria) {
        var maximum = sum(criteria, ComparedLine::maxPoints);
        var lost = sum(criteria, ComparedLine::deductedPoints);
        boolean known = !criteria.isEmpty() && criteria.stream().allMatch(line -> line.points() != null);
        return new ComparedSide(
                List.copyOf(criteria),
                maximum,
                known ? sum(criteria, ComparedLine::points) : null,
                lost,
                known ? Index.of(lost, maximum).map(Index::shownPercent).orElse(null) : null);
    }

    private static BigDecimal sum(List<ComparedLine> criteria, Function<ComparedLine, BigDecimal> of) {
        return criteria.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
