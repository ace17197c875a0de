package vn.chiso.scoring.portal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.indicator.IndicatorValueRequest;
import vn.chiso.scoring.indicator.Survey;

/** Values of indicators that the portal pushes; each row is judged for itself. */
record PortalValuesRequest(
        @NotNull @Size(min = 1, max = 1000) List<@NotNull Row> rows) {

    /**
     * A measured value: either {@code value}, or {@code numerator} and {@code denominator}.
     *
     * @param agency an identifier of either form, or our code
     */
    record Row(
            @Schema(examples = "DVC_ONTIME") String indicator,

            @Schema(examples = "H50.15", description = "An identifier of either form, or our code.")
            String agency,

            @Schema(examples = "2023") String period,
            BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            @Schema(examples = "Cổng dịch vụ công tỉnh") String source,
            Survey survey) {

        /** Without a unit it breaks the rule that there must be one, like a value that a person records. */
        IndicatorValueRequest of(UUID unit) {
            return new IndicatorValueRequest(indicator, unit, period, value, numerator, denominator, source, survey);
        }
    }
}
