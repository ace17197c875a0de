package vn.chiso.scoring.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.campaign.CampaignStatus;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.result.ResultProblem;
import vn.chiso.scoring.result.ranking.Rankings;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.standing.Stage;

/** Reads what is, from which everything that is supposed starts. */
@ApplicationScoped
@Transactional
public class StartingPoint {

    private final Campaigns campaigns;
    private final Rankings rankings;

    StartingPoint(Campaigns campaigns, Rankings rankings) {
        this.campaigns = campaigns;
        this.rankings = rankings;
    }

    /**
     * The stage that is asked for, or the last one whose points no longer change. Self-scores can be changed in thought while they
     * are made; an appraisal that has not ended is nothing to start from.
     *
     * @param asked null unless it is
     * @throws ProblemException campaign-cancelled, or stage-not-reached
     */
    public Stage stage(Campaign campaign, Stage asked) {
        if (campaign.status() == CampaignStatus.CANCELLED) {
            throw new ProblemException(SimulationProblem.CAMPAIGN_CANCELLED);
        }
        var stage = asked == null ? Stage.latest(campaign.status()) : asked;
        if (stage != Stage.SELF && !stage.isReached(campaign.status())) {
            throw new ProblemException(ResultProblem.STAGE_NOT_REACHED).at("/stage");
        }
        return stage;
    }

    public CriteriaTree criteria(Campaign campaign) {
        return CriteriaTree.of(campaign, campaigns.nodes(campaign.id()));
    }

    public SupposedCard card(CardInHand hand, CriteriaTree tree, Stage stage) {
        return new SupposedCard(hand, tree, rankings.lines(hand.campaign(), hand.card(), stage));
    }

    /** @param cards of one campaign; who does not see one of them as a whole sees no effect on others */
    public Contest contest(Campaign campaign, Stage stage, Collection<SupposedCard> cards) {
        var table = rankings.table(campaign, stage);
        var whole = cards.stream().allMatch(card -> card.hand().access().whole());
        return whole && rankings.isReadable(campaign, stage)
                ? Contest.amongAll(table)
                : Contest.withoutOthers(
                        table, cards.stream().map(SupposedCard::unitId).toList());
    }
}
