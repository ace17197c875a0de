package vn.chiso.task.punctuality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Punctuality of a unit in a period. Compare by numerator and denominator; the percentage is rounded. */
@Schema(name = "Punctuality")
record PunctualityResponse(
        UUID unitId,
        String unitCode,
        String period,
        int numerator,
        int denominator,

        @Schema(description = "For display only, rounded half up to two places")
        BigDecimal percent,

        @Schema(description = "Open work without a date, in neither figure")
        Integer openUndated,

        @Schema(description = "Done and not confirmed yet") Integer unreviewed,

        PunctualityBasis basis,

        @Schema(description = "Of the figure that is published")
        long version) {

    private static final int DISPLAYED_PLACES = 2;

    static PunctualityResponse from(PunctualityState state) {
        return new PunctualityResponse(
                state.unitId(),
                state.unitCode(),
                state.period(),
                state.numerator(),
                state.denominator(),
                percent(state.numerator(), state.denominator()),
                state.openUndated(),
                state.unreviewed(),
                state.basis(),
                state.version());
    }

    private static BigDecimal percent(int numerator, int denominator) {
        return BigDecimal.valueOf(numerator)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(denominator), DISPLAYED_PLACES, RoundingMode.HALF_UP);
    }
}
