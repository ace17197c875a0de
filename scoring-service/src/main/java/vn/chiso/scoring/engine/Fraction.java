package vn.chiso.scoring.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact quotient of two decimals. Nothing is lost until the line is rounded. */
public record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {

    /** Digits of a quotient that is only shown. */
    private static final MathContext SHOWN = new MathContext(34, RoundingMode.HALF_UP);

    public static final Fraction ZERO = whole(BigDecimal.ZERO);
    static final Fraction ONE = whole(BigDecimal.ONE);

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new ArithmeticException("The denominator of a fraction is positive");
        }
    }

    public static Fraction whole(BigDecimal value) {
        return new Fraction(value, BigDecimal.ONE);
    }

    public static Fraction percent(BigDecimal percent) {
        return new Fraction(percent, BigDecimal.valueOf(100));
    }

    Fraction times(BigDecimal factor) {
        return new Fraction(numerator.multiply(factor), denominator);
    }

    Fraction times(Fraction factor) {
        return new Fraction(numerator.multiply(factor.numerator), denominator.multiply(factor.denominator));
    }

    /** This divided by a fraction that is not 0. */
    Fraction over(Fraction divisor) {
        BigDecimal by = denominator.multiply(divisor.numerator);
        BigDecimal share = numerator.multiply(divisor.denominator);
        return by.signum() < 0 ? new Fraction(share.negate(), by.negate()) : new Fraction(share, by);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction abs() {
        return new Fraction(numerator.abs(), denominator);
    }

    int signum() {
        return numerator.signum();
    }

    /** How long it is to write down; what grows here grows in time and memory. */
    int digits() {
        return Math.max(digits(numerator), digits(denominator));
    }

    private static int digits(BigDecimal value) {
        return Math.max(value.precision(), Math.abs(value.scale()));
    }

    BigDecimal round(int scale, RoundingMode mode) {
        return numerator.divide(denominator, scale, mode);
    }

    /** For display and traces only: exact when it ends, else 34 digits. */
    public BigDecimal shown() {
        return numerator.divide(denominator, SHOWN);
    }

    public boolean isShownExactly() {
        return shown().multiply(denominator).compareTo(numerator) == 0;
    }

    /** A decimal without exponent and without trailing zeros. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Compares by cross-multiplication, so that no quotient is made. */
    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
