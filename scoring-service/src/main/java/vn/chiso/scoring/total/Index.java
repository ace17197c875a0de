package vn.chiso.scoring.total;

import java.math.BigDecimal;
import java.util.Optional;
import vn.chiso.scoring.engine.Fraction;

/**
 * Points of the maximum that applies to a unit, as the exact pair: the quotient is only made to be shown. Two indexes are equal where
 * their quotients are, so that {@code compareTo} may be 0 for records that differ.
 *
 * @param maximum above 0
 */
public record Index(BigDecimal points, BigDecimal maximum) implements Comparable<Index> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Index {
        if (maximum.signum() <= 0) {
            throw new IllegalArgumentException("No index without a maximum");
        }
    }

    /** Empty where nothing applies to the unit. */
    public static Optional<Index> of(BigDecimal points, BigDecimal maximum) {
        return maximum.signum() > 0 ? Optional.of(new Index(points, maximum)) : Optional.empty();
    }

    /** By cross-multiplication: points × 100 with percent × maximum. */
    public int compareToPercent(BigDecimal percent) {
        return points.multiply(HUNDRED).compareTo(percent.multiply(maximum));
    }

    /** By cross-multiplication. */
    @Override
    public int compareTo(Index other) {
        return points.multiply(other.maximum).compareTo(other.points.multiply(maximum));
    }

    /** By how many percentage points this lies above the other, with 34 digits, for people only. */
    public BigDecimal shownPercentAbove(Index other) {
        var difference = points.multiply(other.maximum).subtract(other.points.multiply(maximum));
        return new Fraction(difference.multiply(HUNDRED), maximum.multiply(other.maximum)).shown();
    }

    /** In percent with 34 digits, for people only: nothing is compared with it. */
    public BigDecimal shownPercent() {
        return new Fraction(points.multiply(HUNDRED), maximum).shown();
    }
}
