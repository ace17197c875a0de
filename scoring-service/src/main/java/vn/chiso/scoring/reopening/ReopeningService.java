package vn.chiso.scoring.reopening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.CardState;
import vn.chiso.scoring.scorecard.ScorecardJournal;
import vn.chiso.scoring.scorecard.Scorecards;

/** The organiser lets a unit go on with its self-scoring ("cho phép tiếp tục tự chấm"), with a deadline of its own. */
@ApplicationScoped
class ReopeningService {

    private final Campaigns campaigns;
    private final Scorecards scorecards;
    private final ScorecardJournal journal;
    private final Reopenings reopenings;
    private final ReopeningTerms terms;

    ReopeningService(
            Campaigns campaigns,
            Scorecards scorecards,
            ScorecardJournal journal,
            Reopenings reopenings,
            ReopeningTerms terms) {
        this.campaigns = campaigns;
        this.scorecards = scorecards;
        this.journal = journal;
        this.reopenings = reopenings;
        this.terms = terms;
    }

    @Transactional
    Reopening reopen(UUID campaignId, ReopeningRequest request) {
        var grant = campaigns.organisersGrant(campaigns.visible(campaignId));
        var hand = cardToReopen(campaignId, request);
        terms.requireNotAppraised(hand);
        var until = terms.until(hand, request.until());
        var before = CardState.of(hand.card());
        hand.card().reopen(until, terms.today());
        journal.reopened(hand, before, grant, request.reason());
        return reopenings.keep(hand.card(), request.reason());
    }

    private CardInHand cardToReopen(UUID campaignId, ReopeningRequest request) {
        if (!request.namesOneCard()) {
            throw new ProblemException(ReopeningProblem.REOPENING_AMBIGUOUS).at("/unitId");
        }
        var pointer = request.scorecardId() == null ? "/unitId" : "/scorecardId";
        return scorecards
                .idIn(campaignId, request.scorecardId(), request.unitId())
                .map(scorecards::forChange)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND).at(pointer));
    }
}
