package vn.chiso.scoring.scorecard;

import java.math.BigDecimal;
import java.util.UUID;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.scoring.engine.Rounding;

/**
 * {@code scoring.scorecard}: state of a card after each change of it or of one of its lines. Key = card id; a consumer applies it
 * only if {@code version} is newer. Progress (lines assessed of all) is a figure of its own beside the points.
 */
record ScorecardEvent(
        UUID id,
        long version,
        UUID campaignId,
        UUID assessedUnitId,
        ScorecardStatus status,
        BigDecimal selfPoints,
        BigDecimal appraisedPoints,
        BigDecimal selfAdjustment,
        BigDecimal appraisedAdjustment,
        int linesAssessed,
        int linesTotal) {

    static OutgoingEvent of(Scorecard card, Rounding rounding) {
        var body = new ScorecardEvent(
                card.id(),
                card.version(),
                card.campaignId(),
                card.assessedUnitId(),
                card.status(),
                rounding.shown(card.selfPoints()),
                rounding.shown(card.appraisedPoints()),
                rounding.shown(card.selfAdjustment()),
                rounding.shown(card.appraisedAdjustment()),
                card.linesAssessed(),
                card.linesTotal());
        return OutgoingEvent.of(
                "scoring.scorecard", card.id(), card.version(), "chiso.scoring.scorecard-changed.v1", body);
    }
}
