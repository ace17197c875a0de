package vn.chiso.scoring.campaign;

import java.util.List;
import java.util.UUID;

/** A campaign; {@code warnings} only where a single one is read, the first 1000 unit by unit. */
record CampaignResponse(
        UUID id,
        long version,
        String title,
        String programme,
        String period,
        UUID criteriaSetId,
        int criteriaSetRevision,
        String coverage,
        UUID organiserUnitId,
        List<UUID> assessedUnitIds,
        List<UUID> unitGroupIds,
        List<UUID> namedUnitIds,
        UUID regulationId,
        CampaignStatus status,
        CampaignDates dates,
        String cancellationReason,
        List<CampaignWarning> warnings) {

    static CampaignResponse from(Campaign campaign) {
        return from(campaign, null);
    }

    static CampaignResponse from(Campaign campaign, List<CampaignWarning> warnings) {
        return new CampaignResponse(
                campaign.id(),
                campaign.version(),
                campaign.title(),
                campaign.programme(),
                campaign.period(),
                campaign.criteriaSetId(),
                campaign.criteriaSetRevision(),
                campaign.coverage(),
                campaign.organiserUnitId(),
                campaign.assessedUnitIds(),
                campaign.unitGroupIds(),
                campaign.namedUnitIds(),
                campaign.regulationId(),
                campaign.status(),
                campaign.dates(),
                campaign.cancellationReason(),
                warnings);
    }
}
