package vn.chiso.scoring.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact quotient of two decimals. Nothing is lost until the line is rounded. */
record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {

    /** Digits of a quotient that is only shown. */
    private static final MathContext SHOWN = new MathContext(34, RoundingMode.HALF_UP);

    static final Fraction ZERO = whole(BigDecimal.ZERO);
    static final Fraction ONE = whole(BigDecimal.ONE);

    Fraction {
        if (denominator.signum() <= 0) {
            throw new ArithmeticException("The denominator of a fraction is positive");
        }
    }

    static Fraction whole(BigDecimal value) {
        return new Fraction(value, BigDecimal.ONE);
    }

    static Fraction percent(BigDecimal percent) {
        return new Fraction(percent, BigDecimal.valueOf(100));
    }

    Fraction times(BigDecimal factor) {
        return new Fraction(numerator.multiply(factor), denominator);
    }

    /** This divided by a positive fraction. */
    Fraction over(Fraction divisor) {
        return new Fraction(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    BigDecimal round(int scale, RoundingMode mode) {
        return numerator.divide(denominator, scale, mode);
    }

    /** For display and traces only: exact when it ends, else 34 digits. */
    BigDecimal shown() {
        return numerator.divide(denominator, SHOWN);
    }

    boolean isShownExactly() {
        return shown().multiply(denominator).compareTo(numerator) == 0;
    }

    /** A decimal without exponent and without trailing zeros. */
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Compares by cross-multiplication, so that no quotient is made. */
    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
