package vn.chiso.scoring.campaign;

import java.util.List;
import java.util.UUID;
import vn.chiso.platform.outbox.OutgoingEvent;

/**
 * {@code scoring.campaign}: full state of a campaign after it was created ({@code campaign-created}), opened for self-scoring
 * ({@code campaign-opened}), cancelled, closed, or changed otherwise ({@code campaign-changed}: another phase, other dates). Key =
 * campaign id; a consumer applies it only if {@code version} is newer, whatever the type.
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
        List<UUID> unitGroupIds,
        UUID regulationId,
        CampaignStatus status,
        CampaignDates dates,
        String cancellationReason) {

    /** The type that tells of the phase which the campaign has just entered. */
    static String typeOf(CampaignStatus entered) {
        return switch (entered) {
            case SELF_SCORING -> "chiso.scoring.campaign-opened.v1";
            case CANCELLED -> "chiso.scoring.campaign-cancelled.v1";
            case CLOSED -> "chiso.scoring.campaign-closed.v1";
            case DRAFT, APPRAISAL_1, EXPLANATION, APPRAISAL_2, REVIEW, PUBLISHED -> "chiso.scoring.campaign-changed.v1";
        };
    }

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
                campaign.unitGroupIds(),
                campaign.regulationId(),
                campaign.status(),
                campaign.dates(),
                campaign.cancellationReason());
        return OutgoingEvent.of("scoring.campaign", campaign.id(), campaign.version(), type, body);
    }
}
