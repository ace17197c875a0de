package vn.chiso.scoring.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.scoring.engine.Rounding;

/**
 * {@code scoring.scorecard}: state of a card after each change of it or of one of its lines. Key = card id; a consumer applies it
 * only if {@code version} is newer. The type says what happened ({@link CardChange}), the body is the same for all. Progress (lines
 * assessed of all) is a figure of its own beside the points.
 */
record ScorecardEvent(
        UUID id,
        long version,
        UUID campaignId,
        UUID assessedUnitId,
        UUID unitGroupId,
        ScorecardStatus status,
        BigDecimal selfPoints,
        BigDecimal appraisedPoints,
        BigDecimal selfAdjustment,
        BigDecimal appraisedAdjustment,
        int linesAssessed,
        int linesTotal,
        Instant submittedAt,
        LocalDate selfScoringUntil,
        LocalDate explanationUntil,
        Instant lockedAt,
        LockReason lockReason) {

    static OutgoingEvent of(Scorecard card, Rounding rounding, CardChange change) {
        var body = new ScorecardEvent(
                card.id(),
                card.version(),
                card.campaignId(),
                card.assessedUnitId(),
                card.unitGroupId(),
                card.status(),
                rounding.shown(card.totals().selfPoints()),
                rounding.shown(card.totals().appraisedPoints()),
                rounding.shown(card.totals().selfAdjustment()),
                rounding.shown(card.totals().appraisedAdjustment()),
                card.totals().assessed(),
                card.linesTotal(),
                card.submittedAt(),
                card.selfScoringUntil(),
                card.deadlines().explanationUntil(),
                card.lockedAt(),
                card.lockReason());
        return OutgoingEvent.of("scoring.scorecard", card.id(), card.version(), change.eventType(), body);
    }
}
