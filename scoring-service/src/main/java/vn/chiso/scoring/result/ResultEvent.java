package vn.chiso.scoring.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.scoring.result.snapshot.Decision;
import vn.chiso.scoring.result.snapshot.ResultAdjustment;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.total.Adjustment;
import vn.chiso.scoring.total.Index;

/**
 * {@code scoring.result}: a result was published ({@code result-published}), came in the place of
 * an earlier one ({@code result-revised}), or a superior body's was recorded
 * ({@code external-result-recorded}). Sent once a result, in the order of the chain for each organiser; what it says never changes.
 * An external result has a class and a rank, the lines that were recorded with it and no hash; a computed one of an extract has no index, class or rank.
 */
public record ResultEvent(
        UUID id,
        long version,
        Kind kind,
        UUID campaignId,
        String programme,
        String period,
        String coverage,
        UUID organiserUnitId,
        UnitRef assessedUnit,
        UUID criteriaSetId,
        Integer criteriaSetRevision,
        Decision decision,
        BigDecimal maxPoints,
        BigDecimal appraisedPoints,
        BigDecimal deductedPoints,
        BigDecimal totalPoints,
        List<Section> adjustments,
        Index index,
        @JsonProperty("class") String classification,
        Integer rank,
        Integer rankedUnits,
        Integer edition,
        UUID revises,
        String revisionReason,
        Instant publishedAt,
        String sha256,
        String previousSha256,
        List<Line> lines) {

    public static final String TOPIC = "scoring.result";

    /** Where the result comes from. */
    public enum Kind {
        COMPUTED,
        EXTERNAL
    }

    /** A bonus or penalty section: what it adds to, or takes away from, the appraised points. */
    public record Section(String code, String title, Adjustment kind, BigDecimal maxPoints, BigDecimal points) {}

    /**
     * A criterion with what it lost, why, and who answers for it. One of a bonus or penalty section lost nothing: its points are
     * outside maximum and appraised points.
     */
    public record Line(
            String criterionCode,
            String title,
            BigDecimal maxPoints,
            BigDecimal points,
            BigDecimal deductedPoints,
            Adjustment adjustment,
            String deductionReason,
            String causeCode,
            List<UnitRef> leadUnits,
            List<UnitRef> cooperatingUnits) {}

    static OutgoingEvent of(Result result, ResultSnapshot content) {
        var body = new ResultEvent(
                result.id(),
                Result.VERSION,
                Kind.COMPUTED,
                content.campaignId(),
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
                content.adjustments().stream().map(ResultEvent::section).toList(),
                content.index(),
                content.classCode(),
                content.rank() == null ? null : content.rank().rank(),
                content.rank() == null ? null : content.rank().rankedUnits(),
                content.edition(),
                content.revision() == null ? null : content.revision().revises(),
                content.revision() == null ? null : content.revision().reason(),
                content.publishedAt(),
                result.sha256(),
                result.previousSha256(),
                content.lines().stream()
                        .filter(line -> !line.excluded())
                        .map(ResultEvent::line)
                        .toList());
        return OutgoingEvent.of(TOPIC, result.id(), Result.VERSION, type(content), body);
    }

    private static String type(ResultSnapshot content) {
        return content.revision() == null ? "chiso.scoring.result-published.v1" : "chiso.scoring.result-revised.v1";
    }

    private static Section section(ResultAdjustment adjustment) {
        return new Section(
                adjustment.code(), adjustment.title(), adjustment.kind(), adjustment.maxPoints(), adjustment.points());
    }

    private static Line line(ResultLine line) {
        return new Line(
                line.criterionCode(),
                line.title(),
                line.maxPoints(),
                line.points(),
                line.deductedPoints(),
                line.adjustment(),
                line.deductionReason(),
                line.causeCode(),
                line.leadUnits(),
                line.cooperatingUnits());
    }
}
