package vn.chiso.task.punctuality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Punctuality of a unit in a year. Compare by numerator and denominator; the percentage is rounded. */
@Schema(name = "Punctuality")
record PunctualityResponse(
        UUID unitId,
        String unitCode,
        String period,
        int numerator,
        int denominator,

        @Schema(description = "For display only, rounded half up to two places")
        BigDecimal percent,

        long version) {

    private static final int DISPLAYED_PLACES = 2;

    static PunctualityResponse from(PunctualityState state) {
        var percent = BigDecimal.valueOf(state.numerator())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(state.denominator()), DISPLAYED_PLACES, RoundingMode.HALF_UP);
        return new PunctualityResponse(
                state.unitId(),
                state.unitCode(),
                state.period(),
                state.numerator(),
                state.denominator(),
                percent,
                state.version());
    }
}
