package vn.chiso.criteria.method;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Share of the maximum, from {@code numerator} and {@code denominator} or from {@code percent}.
 *
 * @param floorPercent below it 0 points; absent: no floor
 * @param targetPercent from it on the maximum, below it share ÷ target; absent: 100
 * @param indicator code of the indicator that brings the share, if one does
 */
public record Proportional(
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 6)
        BigDecimal floorPercent,

        @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Digits(integer = 3, fraction = 6)
        BigDecimal targetPercent,

        @Size(max = 60) String indicator)
        implements ScoringMethod {}
