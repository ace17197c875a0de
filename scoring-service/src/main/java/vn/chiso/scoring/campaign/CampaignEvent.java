package vn.chiso.scoring.campaign;

import java.util.List;
import java.util.UUID;
import vn.chiso.platform.outbox.OutgoingEvent;

/**
 * {@code scoring.campaign}: full state of a campaign after it was created ({@code campaign-created}) or entered a phase
 * ({@code campaign-changed}). Key = campaign id; a consumer applies it only if {@code version} is newer.
 */
record CampaignEvent(
        UUID id,
        long version,
        String programme,
        String period,
        UUID criteriaSetId,
        int criteriaSetRevision,
        UUID organiserUnitId,
        List<UUID> assessedUnitIds,
        CampaignStatus status,
        CampaignDates dates) {

    static OutgoingEvent of(Campaign campaign, String type) {
        var body = new CampaignEvent(
                campaign.id(),
                campaign.version(),
                campaign.programme(),
                campaign.period(),
                campaign.criteriaSetId(),
                campaign.criteriaSetRevision(),
                campaign.organiserUnitId(),
                campaign.assessedUnitIds(),
                campaign.status(),
                campaign.dates());
        return OutgoingEvent.of("scoring.campaign", campaign.id(), campaign.version(), type, body);
    }
}
