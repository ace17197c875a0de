package vn.chiso.scoring.total;

import java.math.BigDecimal;

/**
 * What a section outside the total came to.
 *
 * @param cap the root's maximum; null where an extract does not tell it
 * @param earned sum of its lines
 * @param points what counts: the sum, at most the cap; never negative, a penalty is taken away by its kind
 */
public record AdjustmentTotal(
        String code, String title, Adjustment kind, BigDecimal cap, BigDecimal earned, BigDecimal points) {

    /** The section with its cap applied. */
    public static AdjustmentTotal capped(
            String code, String title, Adjustment kind, BigDecimal cap, BigDecimal earned) {
        return new AdjustmentTotal(code, title, kind, cap, earned, cap == null ? earned : earned.min(cap));
    }

    public boolean isCapped() {
        return points.compareTo(earned) < 0;
    }

    /** What it does to the total: added, or taken away. */
    public BigDecimal effect() {
        return switch (kind) {
            case BONUS -> points;
            case PENALTY -> points.negate();
        };
    }
}
