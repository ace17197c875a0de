package vn.chiso.scoring.external;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.chiso.scoring.result.snapshot.Decision;

/**
 * An external result as recorded.
 *
 * @param lines as published, each beside what its inputs come to
 * @param computed what the lines come to, to be laid beside {@code points}; absent without lines
 */
record ExternalResultResponse(
        UUID id,
        long version,
        String kind,
        UUID assessedUnitId,
        UUID organiserUnitId,
        String programme,
        String period,
        Decision decision,
        @JsonProperty("class") String classification,
        Integer rank,
        Integer rankedUnits,
        BigDecimal points,
        BigDecimal maxPoints,
        UUID criteriaSetId,
        List<ExternalLine> lines,
        ComputedPoints computed,
        String recordedBy,
        Instant recordedAt) {

    static ExternalResultResponse from(ExternalResult result) {
        return new ExternalResultResponse(
                result.id(),
                result.version(),
                "EXTERNAL",
                result.assessedUnitId(),
                result.organiserUnitId(),
                result.programme(),
                result.period(),
                result.decision(),
                result.classification(),
                result.rank(),
                result.rankedUnits(),
                result.points(),
                result.maxPoints(),
                result.criteriaSetId(),
                result.lines(),
                ComputedPoints.of(result.lines()).orElse(null),
                result.recordedBy(),
                result.recordedAt());
    }
}
