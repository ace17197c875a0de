package vn.chiso.scoring.consistency.document;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was measured for a criterion.
 *
 * @param value of PERCENT and POINTS
 * @param numerator of MET and MISSED
 * @param denominator of MET and MISSED: out of how many; of POINTS: their own maximum
 */
public record Measure(
        @Schema(examples = "indices_up") @Size(max = 100) String name,
        @NotNull Kind kind,

        @DecimalMin("0") @Digits(integer = Figure.WHOLE_DIGITS, fraction = Figure.DECIMALS)
        BigDecimal value,

        @Schema(examples = "1") @DecimalMin("0") @Digits(integer = Figure.WHOLE_DIGITS, fraction = Figure.DECIMALS)
        BigDecimal numerator,

        @Schema(examples = "3")
        @DecimalMin(value = "0", inclusive = false)
        @Digits(integer = Figure.WHOLE_DIGITS, fraction = Figure.DECIMALS)
        BigDecimal denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What the number says about the points. */
    @Schema(
            description = "MET: k of n that count for the unit. MISSED: k of n that count against it. PERCENT: a rate. "
                    + "POINTS: points of a part with a maximum of its own.")
    public enum Kind {
        MET,
        MISSED,
        PERCENT,
        POINTS
    }

    /**
     * The share of the maximum that was earned, between 0 and 1.
     *
     * @param part of {@code whole}
     */
    public record Share(BigDecimal part, BigDecimal whole) {

        private static Share capped(BigDecimal part, BigDecimal whole) {
            return new Share(part.max(BigDecimal.ZERO).min(whole), whole);
        }
    }

    /** Empty for points, and where a number is missing. */
    public Optional<Share> share() {
        return switch (kind) {
            case MET -> isRatio() ? Optional.of(Share.capped(numerator, denominator)) : Optional.empty();
            case MISSED ->
                isRatio() ? Optional.of(Share.capped(denominator.subtract(numerator), denominator)) : Optional.empty();
            case PERCENT -> Optional.ofNullable(value).map(rate -> Share.capped(rate, HUNDRED));
            case POINTS -> Optional.empty();
        };
    }

    private boolean isRatio() {
        return numerator != null && denominator != null;
    }
}
