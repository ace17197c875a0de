package vn.chiso.scoring.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A card; its sums only for those who see the whole card. */
public record ScorecardResponse(
        UUID id,
        long version,
        UUID campaignId,
        UUID assessedUnitId,
        ScorecardStatus status,
        int linesAssessed,
        int linesTotal,
        BigDecimal selfPoints,
        BigDecimal appraisedPoints,
        Instant submittedAt) {

    public static ScorecardResponse from(CardInHand hand) {
        var card = hand.card();
        var rounding = hand.campaign().rounding();
        var whole = hand.access().whole();
        return new ScorecardResponse(
                card.id(),
                card.version(),
                card.campaignId(),
                card.assessedUnitId(),
                card.status(),
                card.linesAssessed(),
                card.linesTotal(),
                whole ? rounding.shown(card.selfPoints()) : null,
                whole ? rounding.shown(card.appraisedPoints()) : null,
                card.submittedAt());
    }
}
