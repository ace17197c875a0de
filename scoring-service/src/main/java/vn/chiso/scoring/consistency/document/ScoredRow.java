package vn.chiso.scoring.consistency.document;

import java.math.BigDecimal;
import java.util.Optional;

/** What has a maximum, points, and the difference of both: a criterion, a section, a published result. */
public sealed interface ScoredRow permits CriterionRow, SectionRow, ResultRow {

    Figure maxPoints();

    Figure points();

    Figure deducted();

    /** How people call the row. */
    String label();

    /** Also from {@code 81,9/100} in the column of points. */
    default Optional<BigDecimal> maximum() {
        return Figure.amountOf(maxPoints())
                .or(() -> Optional.ofNullable(points()).flatMap(Figure::read).map(WrittenNumber.Exact::outOf));
    }

    default Optional<BigDecimal> gained() {
        return Figure.amountOf(points());
    }

    /** Points lost as printed. Documents print 3,5 as well as -3,5 for the same loss. */
    default Optional<BigDecimal> printedLoss() {
        return Figure.amountOf(deducted()).map(BigDecimal::abs);
    }

    /** Points lost, printed or by difference. */
    default Optional<BigDecimal> loss() {
        return printedLoss().or(this::difference);
    }

    /** Maximum less points. */
    default Optional<BigDecimal> difference() {
        return maximum().flatMap(most -> gained().map(most::subtract));
    }
}
