package vn.chiso.scoring.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;

/**
 * A value with its history link.
 *
 * @param percent numerator / denominator × 100 for display, two digits, half up; the exact pair stands beside it
 */
record IndicatorValueResponse(
        UUID id,
        String indicator,
        UUID unitId,
        String period,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal percent,
        String source,
        Survey survey,
        String recordedBy,
        Instant recordedAt,
        UUID replacesId,
        boolean current) {

    static IndicatorValueResponse from(IndicatorValue value) {
        var measure = value.measure();
        return new IndicatorValueResponse(
                value.id(),
                value.indicator(),
                value.unitId(),
                value.period(),
                measure.value(),
                measure.numerator(),
                measure.denominator(),
                percent(measure),
                value.source(),
                value.survey(),
                value.recordedBy(),
                value.recordedAt(),
                value.replacesId(),
                value.isCurrent());
    }

    private static BigDecimal percent(Measure measure) {
        return measure.denominator() == null
                ? null
                : measure.numerator()
                        .multiply(BigDecimal.valueOf(100), MathContext.UNLIMITED)
                        .divide(measure.denominator(), 2, RoundingMode.HALF_UP);
    }
}
