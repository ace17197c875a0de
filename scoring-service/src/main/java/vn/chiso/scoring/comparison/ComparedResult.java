package vn.chiso.scoring.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import vn.chiso.scoring.result.IndexResponse;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.result.snapshot.UnitRef;

/**
 * What stands side by side of two results. Totals, rank and class are shown, not judged: they rest on all criteria, comparable or not.
 *
 * @param index absent for an extract, as are class and rank
 */
public record ComparedResult(
        UUID id,
        UUID campaignId,
        String period,
        int edition,
        UnitRef assessedUnit,
        UUID criteriaSetId,
        int criteriaSetRevision,
        String coverage,
        BigDecimal maxPoints,
        BigDecimal appraisedPoints,
        BigDecimal deductedPoints,
        BigDecimal totalPoints,
        IndexResponse index,
        @JsonProperty("class") String classification,
        Integer rank,
        Integer rankedUnits,
        Instant publishedAt) {

    public static ComparedResult of(ResultSnapshot result) {
        return new ComparedResult(
                result.id(),
                result.campaignId(),
                result.period(),
                result.editionNumber(),
                result.assessedUnit(),
                result.criteriaSetId(),
                result.criteriaSetRevision(),
                result.coverage(),
                result.maxPoints(),
                result.appraisedPoints(),
                result.deductedPoints(),
                result.totalPoints(),
                IndexResponse.of(result.index()),
                result.classCode(),
                result.rank() == null ? null : result.rank().rank(),
                result.rank() == null ? null : result.rank().rankedUnits(),
                result.publishedAt());
    }
}
