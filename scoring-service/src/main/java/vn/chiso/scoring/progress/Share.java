package vn.chiso.scoring.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many lines are done.
 *
 * @param linesAssessed scored by their units, those that do not apply included
 * @param linesAppraised settled in the first appraisal
 * @param assessedPercent for display, two decimals; comparisons use the counts
 */
record Share(
        int linesTotal,
        int linesAssessed,
        int linesAppraised,
        BigDecimal assessedPercent,
        BigDecimal appraisedPercent) {

    private static final int DECIMALS = 2;

    static Share of(int total, int assessed, int appraised) {
        return new Share(total, assessed, appraised, percent(assessed, total), percent(appraised, total));
    }

    Share plus(Share other) {
        return of(
                linesTotal + other.linesTotal,
                linesAssessed + other.linesAssessed,
                linesAppraised + other.linesAppraised);
    }

    /** Null of nothing: no lines are not all lines. */
    private static BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .scaleByPowerOfTen(2)
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
