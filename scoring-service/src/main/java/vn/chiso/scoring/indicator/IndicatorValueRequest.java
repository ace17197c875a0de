package vn.chiso.scoring.indicator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A measured value: either {@code value}, or {@code numerator} and {@code denominator}.
 *
 * @param source where the figure comes from, as people would cite it
 */
record IndicatorValueRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String indicator,
        @NotNull UUID unitId,

        @NotNull @Pattern(regexp = "[0-9]{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?")
        String period,

        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        @NotBlank @Size(max = 500) String source) {}
