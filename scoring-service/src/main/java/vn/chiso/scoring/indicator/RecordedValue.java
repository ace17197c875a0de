package vn.chiso.scoring.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value as other features see it; never changed, only replaced by another one with an id of its own. */
public record RecordedValue(
        UUID id,
        String indicator,
        UUID unitId,
        String period,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        String source,

        @Schema(description = "Version of what the system measured it from; absent where it was entered.")
        Long sourceVersion,

        Survey survey,
        String recordedBy,
        Instant recordedAt) {

    static RecordedValue of(IndicatorValue value) {
        var measure = value.measure();
        return new RecordedValue(
                value.id(),
                value.indicator(),
                value.unitId(),
                value.period(),
                measure.value(),
                measure.numerator(),
                measure.denominator(),
                value.source(),
                value.sourceVersion(),
                value.survey(),
                value.recordedBy(),
                value.recordedAt());
    }
}
