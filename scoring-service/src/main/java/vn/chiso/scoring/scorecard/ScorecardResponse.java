package vn.chiso.scoring.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A card; its sums only for those who see the whole card.
 *
 * @param selfPoints of the criteria that are part of the total
 * @param selfAdjustment bonus less penalty beside them, each section at most its cap; absent where there is none
 * @param selfScoringUntil last day of self-scoring, included; absent if no deadline closes the card
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
        Instant lockedAt,
        LockReason lockReason) {

    public static ScorecardResponse from(CardInHand hand) {
        var card = hand.card();
        var rounding = hand.campaign().rounding();
        var whole = hand.access().whole();
        return new ScorecardResponse(
                card.id(),
                card.version(),
                card.campaignId(),
                card.assessedUnitId(),
                card.unitGroupId(),
                card.status(),
                card.linesAssessed(),
                card.linesTotal(),
                whole ? rounding.shown(card.selfPoints()) : null,
                whole ? rounding.shown(card.appraisedPoints()) : null,
                whole ? rounding.shown(card.selfAdjustment()) : null,
                whole ? rounding.shown(card.appraisedAdjustment()) : null,
                card.submittedAt(),
                card.selfScoringUntil(),
                card.lockedAt(),
                card.lockReason());
    }
}
