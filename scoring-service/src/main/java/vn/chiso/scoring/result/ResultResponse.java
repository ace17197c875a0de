package vn.chiso.scoring.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.chiso.scoring.result.snapshot.Decision;
import vn.chiso.scoring.result.snapshot.ResultAdjustment;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.result.snapshot.UnitRef;

/**
 * A published result without its lines.
 *
 * @param totalPoints appraised points with bonus and penalty; absent in results of engine revision 1
 * @param index absent for an extract, as are class and rank
 * @param edition 1 as published first; each revision in the campaign makes the next one
 * @param revises the result in whose place it came
 * @param becauseOf the revised result of another unit where only rank, class or what follows from them changed
 */
public record ResultResponse(
        UUID id,
        long version,
        String kind,
        UUID campaignId,
        UUID scorecardId,
        String programme,
        String period,
        String coverage,
        UUID organiserUnitId,
        UnitRef assessedUnit,
        UUID criteriaSetId,
        int criteriaSetRevision,
        Decision decision,
        BigDecimal maxPoints,
        BigDecimal appraisedPoints,
        BigDecimal deductedPoints,
        BigDecimal totalPoints,
        List<ResultAdjustment> adjustments,
        UUID unitGroupId,
        IndexResponse index,
        @JsonProperty("class") String classification,
        Integer rank,
        Integer rankedUnits,
        int edition,
        UUID revises,
        UUID becauseOf,
        String revisionReason,
        Instant publishedAt,
        long chainPosition,
        String sha256,
        String previousSha256) {

    static ResultResponse from(Result result, ResultSnapshot content) {
        return from(content, result.sha256(), result.previousSha256());
    }

    /** @param content its lines may be missing */
    static ResultResponse from(ResultSnapshot content, String sha256, String previousSha256) {
        return new ResultResponse(
                content.id(),
                Result.VERSION,
                ResultEvent.Kind.COMPUTED.name(),
                content.campaignId(),
                content.scorecardId(),
                content.programme(),
                content.period(),
                content.coverage(),
                content.organiserUnit().id(),
                content.assessedUnit(),
                content.criteriaSetId(),
                content.criteriaSetRevision(),
                content.decision(),
                content.maxPoints(),
                content.appraisedPoints(),
                content.deductedPoints(),
                content.totalPoints(),
                content.adjustments(),
                content.standing() == null ? null : content.standing().unitGroupId(),
                IndexResponse.of(content.index()),
                content.classCode(),
                content.rank() == null ? null : content.rank().rank(),
                content.rank() == null ? null : content.rank().rankedUnits(),
                content.editionNumber(),
                content.revision() == null ? null : content.revision().revises(),
                content.revision() == null ? null : content.revision().becauseOf(),
                content.revision() == null ? null : content.revision().reason(),
                content.publishedAt(),
                content.chainPosition(),
                sha256,
                previousSha256);
    }
}
