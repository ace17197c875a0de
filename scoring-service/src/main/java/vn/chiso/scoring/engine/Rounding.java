package vn.chiso.scoring.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the set rounds the points of a line.
 *
 * @param scale digits after the decimal mark
 * @param mode HALF_UP unless the set says otherwise; UNNECESSARY is no rule and is refused
 */
public record Rounding(int scale, RoundingMode mode) {

    /** What holds when a set says nothing: two digits, half up, which fits every figure of the published documents. */
    public static final Rounding USUAL = new Rounding(2, RoundingMode.HALF_UP);

    private static final int MAX_SCALE = 10;

    public Rounding {
        if (scale < 0 || scale > MAX_SCALE || mode == null || mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("No rounding rule: scale " + scale + ", mode " + mode);
        }
    }

    BigDecimal round(Fraction exact) {
        return exact.round(scale, mode);
    }

    /** The amount with at least the set's digits, as it is published: 8 reads 8.00. */
    public BigDecimal shown(BigDecimal points) {
        if (points == null) {
            return null;
        }
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.setScale(Math.max(scale, stripped.scale()), RoundingMode.UNNECESSARY);
    }

    /** The same amount with exactly the set's digits; fails rather than lose one. */
    public BigDecimal exactly(BigDecimal points) {
        return points.setScale(scale, RoundingMode.UNNECESSARY);
    }
}
