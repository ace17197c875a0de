package vn.chiso.scoring.comparison.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.scoring.comparison.ComparedCriterion;
import vn.chiso.scoring.comparison.ComparedLine;
import vn.chiso.scoring.comparison.ComparedSide;
import vn.chiso.scoring.comparison.Comparison;
import vn.chiso.scoring.comparison.ComparisonBasis;
import vn.chiso.scoring.comparison.ComparisonReason;
import vn.chiso.scoring.comparison.ComparisonStatus;
import vn.chiso.scoring.comparison.Correspondence;

/** From a comparison to what became of lost points. */
class RecoveryTest {

    @ParameterizedTest
    @CsvSource({
        "BETTER, 0, RECOVERED",
        "BETTER, 0.00, RECOVERED",
        "BETTER, 0.01, PARTLY_RECOVERED",
        "EQUAL, 1.50, UNCHANGED",
        "WORSE, 1.51, LOST_MORE",
        "NOT_COMPARABLE, 0, NOT_COMPARABLE"
    })
    void recovered_is_only_what_loses_nothing_any_more(
            ComparisonStatus status, String lostAfter, RecoveryStatus found) {
        assertThat(RecoveryStatus.of(row("1.5", lostAfter, status, ComparisonBasis.POINTS)))
                .isEqualTo(found);
    }

    @Test
    void sums_are_exact_and_leave_out_what_had_lost_nothing() {
        var recovery = Recovery.of(new Comparison(
                null,
                null,
                Correspondence.Kind.MAPPING,
                List.of(
                        row("8", "0", ComparisonStatus.BETTER, ComparisonBasis.POINTS),
                        row("2.63", "2.62", ComparisonStatus.BETTER, ComparisonBasis.POINTS),
                        row("0", "1", ComparisonStatus.WORSE, ComparisonBasis.POINTS),
                        row("0.50", "0.5", ComparisonStatus.EQUAL, ComparisonBasis.POINTS),
                        row("0.01", "0.1", ComparisonStatus.WORSE, ComparisonBasis.POINTS),
                        row("1.12", "0.1", ComparisonStatus.BETTER, ComparisonBasis.SHARE),
                        row("5", "0", ComparisonStatus.NOT_COMPARABLE, null)),
                List.of()));

        assertThat(recovery.items())
                .extracting(RecoveredCriterion::status)
                .containsExactly(
                        RecoveryStatus.RECOVERED,
                        RecoveryStatus.PARTLY_RECOVERED,
                        RecoveryStatus.UNCHANGED,
                        RecoveryStatus.LOST_MORE,
                        RecoveryStatus.PARTLY_RECOVERED,
                        RecoveryStatus.NOT_COMPARABLE);
        assertThat(recovery.totals())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(new RecoveryTotals(
                        new BigDecimal("17.26"),
                        new BigDecimal("8.01"),
                        new BigDecimal("0.09"),
                        new BigDecimal("1.12"),
                        new BigDecimal("5")));
    }

    private static ComparedCriterion row(
            String lostBefore, String lostAfter, ComparisonStatus status, ComparisonBasis basis) {
        var before = side(lostBefore);
        var after = side(lostAfter);
        return new ComparedCriterion(
                before,
                after,
                status,
                status == ComparisonStatus.NOT_COMPARABLE ? ComparisonReason.UNMAPPED : null,
                basis,
                false,
                basis == ComparisonBasis.POINTS ? after.points().subtract(before.points()) : null,
                Correspondence.Basis.STATED,
                null);
    }

    private static ComparedSide side(String lost) {
        var ten = BigDecimal.TEN;
        var deducted = new BigDecimal(lost);
        var line = new ComparedLine("1", "Tiêu chí", ten, ten.subtract(deducted), deducted, null, false);
        return new ComparedSide(List.of(line), ten, line.points(), deducted, null);
    }
}
