package vn.chiso.scoring.indicator;

import java.math.BigDecimal;
import vn.chiso.platform.problem.ProblemException;

/** An exact value, or an exact pair from which the quotient is only made for display. */
record Measure(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {

    private static final int MAX_DIGITS = 18;
    private static final int MAX_SCALE = 10;

    static Measure ratio(long numerator, long denominator) {
        return new Measure(null, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** By amount: 82.50 is 82.5. */
    boolean isSame(Measure other) {
        return isSame(value, other.value)
                && isSame(numerator, other.numerator)
                && isSame(denominator, other.denominator);
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** @throws ProblemException where it is neither one value nor one pair, too long, or a quotient by zero */
    void requireSense() {
        boolean single = value != null && numerator == null && denominator == null;
        boolean pair = value == null && numerator != null && denominator != null;
        if (!single && !pair) {
            throw new ProblemException(IndicatorProblem.VALUE_AMBIGUOUS).at("/value");
        }
        requireHandy(value, "/value");
        requireHandy(numerator, "/numerator");
        requireHandy(denominator, "/denominator");
        if (pair && denominator.signum() == 0) {
            throw new ProblemException(IndicatorProblem.DENOMINATOR_IS_ZERO).at("/denominator");
        }
        if (pair && (numerator.signum() < 0 || denominator.signum() < 0)) {
            throw new ProblemException(IndicatorProblem.VALUE_NEGATIVE).at("/numerator");
        }
    }

    /** Of a value only, and by amount: a pair is exact, whatever its quotient looks like. */
    void requireScale(int scale) {
        if (value != null && value.stripTrailingZeros().scale() > scale) {
            throw new ProblemException(IndicatorProblem.VALUE_TOO_PRECISE).at("/value");
        }
    }

    private static void requireHandy(BigDecimal amount, String pointer) {
        if (amount != null && (amount.scale() > MAX_SCALE || amount.precision() - amount.scale() > MAX_DIGITS)) {
            throw new ProblemException(IndicatorProblem.VALUE_TOO_LONG).at(pointer);
        }
    }
}
