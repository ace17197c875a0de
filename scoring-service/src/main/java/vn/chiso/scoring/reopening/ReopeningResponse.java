package vn.chiso.scoring.reopening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A card given back. */
record ReopeningResponse(
        UUID id,
        UUID campaignId,
        UUID scorecardId,
        UUID assessedUnitId,
        String reason,
        LocalDate until,
        String by,
        Instant at) {

    static ReopeningResponse from(Reopening reopening) {
        return new ReopeningResponse(
                reopening.id(),
                reopening.campaignId(),
                reopening.scorecardId(),
                reopening.assessedUnitId(),
                reopening.reason(),
                reopening.until(),
                reopening.openedBy(),
                reopening.openedAt());
    }
}
