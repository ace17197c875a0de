package vn.chiso.criteria.method;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Compares {@code current} with {@code previous}.
 *
 * @param requiredChangePercent least change, in percent of the previous value, that counts as improved; absent: any
 * @param indicator code of the indicator that brings both values, of the period and of the same a year before, if one does
 */
public record YearOnYear(
        @NotNull BetterDirection direction,

        @DecimalMin(value = "0", inclusive = false) @Digits(integer = 6, fraction = 6)
        BigDecimal requiredChangePercent,

        @NotNull @Points BigDecimal improvedPoints,
        @NotNull @Points BigDecimal unchangedPoints,
        @NotNull @Points BigDecimal worsenedPoints,
        @Size(max = 60) String indicator)
        implements ScoringMethod {

    /** Which way is better. */
    public enum BetterDirection {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }
}
