package vn.chiso.scoring.result.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.result.Decisions;
import vn.chiso.scoring.result.ResultChain;
import vn.chiso.scoring.result.ResultResponse;
import vn.chiso.scoring.scorecard.Scorecards;

/** Publishes all results of a campaign at once: every card is frozen, every result joins the organiser's chain. */
@ApplicationScoped
@Transactional
class PublicationService {

    private final Campaigns campaigns;
    private final Scorecards scorecards;
    private final PublicationContent content;
    private final ResultChain chain;
    private final Decisions decisions;

    PublicationService(
            Campaigns campaigns,
            Scorecards scorecards,
            PublicationContent content,
            ResultChain chain,
            Decisions decisions) {
        this.campaigns = campaigns;
        this.scorecards = scorecards;
        this.content = content;
        this.chain = chain;
        this.decisions = decisions;
    }

    /** Thousands of results are one transaction: all of them are published or none is. */
    List<ResultResponse> publish(UUID campaignId, ExpectedVersion expected, PublicationRequest request) {
        var reviewed = campaigns.visible(campaignId);
        var grant = campaigns.organisersGrant(reviewed);
        var decision = decisions.issued(request.decision(), reviewed.organiserUnitId());
        var campaign = campaigns.publish(campaignId, expected, grant);
        var standings = content.of(campaign, request.commendation());
        return chain.publish(campaign, scorecards.ofCampaign(campaignId), standings, decision, grant);
    }
}
