package vn.chiso.scoring.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.scoring.engine.Rounding;

/**
 * A card; its sums only for those who see the whole card.
 *
 * @param selfPoints of the criteria that are part of the total
 * @param selfAdjustment bonus less penalty beside them, each section at most its cap; absent where there is none
 * @param selfScoringUntil last day of self-scoring, included; absent if no deadline closes the card
 * @param explanationUntil likewise of the answer to the first appraisal; absent before that is asked for
 * @param lockedAt when it was locked, with the reason; absent while it is not
 */
public record ScorecardResponse(
        UUID id,
        long version,
        UUID campaignId,
        UUID assessedUnitId,
        UUID unitGroupId,
        ScorecardStatus status,
        int linesAssessed,
        int linesTotal,
        BigDecimal selfPoints,
        BigDecimal appraisedPoints,
        BigDecimal selfAdjustment,
        BigDecimal appraisedAdjustment,
        Instant submittedAt,
        LocalDate selfScoringUntil,
        LocalDate explanationUntil,
        Instant lockedAt,
        LockReason lockReason) {

    public static ScorecardResponse from(CardInHand hand) {
        return of(hand.card(), hand.campaign().rounding(), hand.access().whole());
    }

    static ScorecardResponse of(Scorecard card, Rounding rounding, boolean whole) {
        return new ScorecardResponse(
                card.id(),
                card.version(),
                card.campaignId(),
                card.assessedUnitId(),
                card.unitGroupId(),
                card.status(),
                card.totals().assessed(),
                card.linesTotal(),
                whole ? rounding.shown(card.totals().selfPoints()) : null,
                whole ? rounding.shown(card.totals().appraisedPoints()) : null,
                whole ? rounding.shown(card.totals().selfAdjustment()) : null,
                whole ? rounding.shown(card.totals().appraisedAdjustment()) : null,
                card.submittedAt(),
                card.selfScoringUntil(),
                card.deadlines().explanationUntil(),
                card.lockedAt(),
                card.lockReason());
    }
}
