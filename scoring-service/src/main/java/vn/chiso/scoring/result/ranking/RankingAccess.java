package vn.chiso.scoring.result.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Scope;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.campaign.CampaignStatus;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.result.PublishedResults;
import vn.chiso.scoring.result.ResultProblem;
import vn.chiso.scoring.standing.Stage;

/** Who may see how all units of a campaign stand: what is published everybody who sees a result of it, the rest its organiser. */
@ApplicationScoped
class RankingAccess {

    private final Campaigns campaigns;
    private final PublishedResults results;
    private final Scope scope;

    RankingAccess(Campaigns campaigns, PublishedResults results, Scope scope) {
        this.campaigns = campaigns;
        this.results = results;
        this.scope = scope;
    }

    /** @throws ProblemException not-found, forbidden, or stage-not-reached */
    Campaign readable(UUID campaignId, Stage stage) {
        if (stage == Stage.FINAL && results.isAnyVisible(campaignId)) {
            return campaigns.get(campaignId);
        }
        var campaign = campaigns.visible(campaignId);
        if (!reachesOrganiser(campaign)) {
            throw new ProblemException(PlatformProblem.FORBIDDEN);
        }
        if (!stage.isReached(campaign.status())) {
            throw new ProblemException(ResultProblem.STAGE_NOT_REACHED);
        }
        return campaign;
    }

    /** The same for a campaign of which the caller sees something. */
    boolean isReadable(Campaign campaign, Stage stage) {
        return stage == Stage.FINAL && results.isAnyVisible(campaign.id())
                || stage.isReached(campaign.status()) && reachesOrganiser(campaign);
    }

    /** What single criteria gave is part of a result: for whoever sees that result. Empty where it is seen of every unit. */
    Optional<Set<UUID>> unitsSeenByCriterion(Campaign campaign) {
        return reachesOrganiser(campaign) ? Optional.empty() : Optional.of(results.visibleUnits(campaign.id()));
    }

    private boolean reachesOrganiser(Campaign campaign) {
        return scope.reaches(campaign.organiserUnitId(), Campaigns.readers());
    }

    static boolean isPublished(Campaign campaign) {
        return campaign.status() == CampaignStatus.PUBLISHED || campaign.status() == CampaignStatus.CLOSED;
    }
}
