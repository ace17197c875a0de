package vn.chiso.scoring.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * A value of a unit: an exact one, or an exact pair with a denominator above 0.
 *
 * @param settled true where its source says that the pair leaves nothing out: no open work without a date, no result that awaits review
 */
public record MeasuredValue(
        String indicator,
        UUID unitId,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        boolean settled) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Cut, not rounded: a share that misses a bound by the last digit still misses it. */
    private static final MathContext CUT = new MathContext(34, RoundingMode.DOWN);

    /** The value; a pair in percent, with 34 digits. */
    public BigDecimal shown() {
        return value == null ? numerator.multiply(HUNDRED).divide(denominator, CUT) : value;
    }

    public boolean isWhole() {
        return numerator != null && numerator.compareTo(denominator) == 0;
    }
}
