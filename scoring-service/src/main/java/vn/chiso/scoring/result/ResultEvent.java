package vn.chiso.scoring.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.outbox.OutgoingEvent;

/**
 * {@code scoring.result}: a result was published ({@code result-published}) or a superior body's was recorded
 * ({@code external-result-recorded}). Sent once a result, in the order of the chain for each organiser; what it says never changes.
 * An external result has a class and a rank, no lines and no hash; a computed one of an extract has neither class nor rank.
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
        @JsonProperty("class") String classification,
        Integer rank,
        Integer rankedUnits,
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

    /** A criterion with what it lost, why, and who answers for it. */
    public record Line(
            String criterionCode,
            String title,
            BigDecimal maxPoints,
            BigDecimal points,
            BigDecimal deductedPoints,
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
                null,
                null,
                null,
                content.publishedAt(),
                result.sha256(),
                result.previousSha256(),
                content.lines().stream()
                        .filter(line -> !line.excluded())
                        .map(ResultEvent::line)
                        .toList());
        return OutgoingEvent.of(TOPIC, result.id(), Result.VERSION, "chiso.scoring.result-published.v1", body);
    }

    private static Line line(ResultLine line) {
        return new Line(
                line.criterionCode(),
                line.title(),
                line.maxPoints(),
                line.points(),
                line.deductedPoints(),
                line.deductionReason(),
                line.causeCode(),
                line.leadUnits(),
                line.cooperatingUnits());
    }
}
