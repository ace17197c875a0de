package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.chiso.platform.http.ExpectedVersion;

/** How an organiser takes a campaign through its phases and to one of its ends. The cards follow in the same transaction. */
@ApplicationScoped
@Transactional
class CampaignCourse {

    private final CampaignRepository campaigns;
    private final Campaigns access;
    private final CampaignJournal journal;

    CampaignCourse(CampaignRepository campaigns, Campaigns access, CampaignJournal journal) {
        this.campaigns = campaigns;
        this.access = access;
        this.journal = journal;
    }

    Campaign enter(UUID id, ExpectedVersion expected, Phase phase) {
        return move(id, expected, campaign -> campaign.enter(phase.status()));
    }

    Campaign cancel(UUID id, ExpectedVersion expected, String reason) {
        return move(id, expected, campaign -> campaign.cancel(reason));
    }

    /** After publishing: nothing is expected of the campaign any more. */
    Campaign close(UUID id, ExpectedVersion expected) {
        return move(id, expected, campaign -> campaign.enter(CampaignStatus.CLOSED));
    }

    private Campaign move(UUID id, ExpectedVersion expected, Consumer<Campaign> move) {
        var campaign = access.visible(id);
        var grant = access.organisersGrant(campaign);
        expected.check(campaign.version());
        var before = CampaignResponse.from(campaign);
        move.accept(campaign);
        campaigns.flush();
        journal.entered(campaign, grant, before);
        return campaign;
    }
}
