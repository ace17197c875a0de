package vn.chiso.scoring.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A measured value: either {@code value}, or {@code numerator} and {@code denominator}.
 *
 * @param source where the figure comes from, as people would cite it
 */
public record IndicatorValueRequest(
        @Schema(examples = "SIPAS_SATISFACTION") @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}")
        String indicator,

        @NotNull UUID unitId,

        @Schema(examples = "2023") @NotNull @Pattern(regexp = "[0-9]{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?")
        String period,

        @Schema(description = "The figure itself, percent as 82.5; absent where numerator and denominator are given.")
        BigDecimal value,

        BigDecimal numerator,
        BigDecimal denominator,

        @Schema(examples = "Báo cáo 812/BC-SNV") @NotBlank @Size(max = 500)
        String source,

        @Schema(description = "Of the figure of a survey.") @Valid
        Survey survey) {

    Measure measure() {
        return new Measure(value, numerator, denominator);
    }

    /** The same value, as the figure of that survey. */
    public IndicatorValueRequest of(Survey asked) {
        return new IndicatorValueRequest(indicator, unitId, period, value, numerator, denominator, source, asked);
    }
}
