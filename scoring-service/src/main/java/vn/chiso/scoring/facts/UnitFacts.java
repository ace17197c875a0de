package vn.chiso.scoring.facts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.chiso.scoring.classification.Facts;

/**
 * What the organiser entered of a unit for a campaign.
 *
 * @param version 0 while nothing was entered
 * @param tasks null: as measured, if that tells
 * @param disciplined null: not known
 */
record UnitFacts(
        UUID campaignId,
        UUID unitId,
        long version,
        Facts.Tasks tasks,
        Boolean disciplined,
        Map<String, Boolean> confirmed,
        String source,
        String enteredBy,
        Instant enteredAt) {

    static UnitFacts none(UUID campaignId, UUID unitId) {
        return new UnitFacts(campaignId, unitId, 0, null, null, Map.of(), null, null, null);
    }
}
