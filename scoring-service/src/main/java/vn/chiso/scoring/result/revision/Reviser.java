package vn.chiso.scoring.result.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.result.ResultProblem;
import vn.chiso.scoring.scorecard.OwnUnits;
import vn.chiso.scoring.scorecard.ScorecardLine;
import vn.chiso.scoring.scorecard.Scorecards;

/** Who revises: the organiser, but not of a unit in which he works, nor a line that he has spoken for, in whatever office he did. */
@ApplicationScoped
class Reviser {

    private final Campaigns campaigns;
    private final Scorecards scorecards;
    private final OwnUnits own;
    private final Caller caller;

    Reviser(Campaigns campaigns, Scorecards scorecards, OwnUnits own, Caller caller) {
        this.campaigns = campaigns;
        this.scorecards = scorecards;
        this.own = own;
        this.caller = caller;
    }

    /** @throws ProblemException forbidden unless the caller organises the campaign; reviser-of-own-unit */
    Grant grant(UUID campaignId, UUID unitId) {
        var grant = campaigns.organisersGrant(campaigns.get(campaignId));
        if (own.areInside(unitId)) {
            throw new ProblemException(ResultProblem.REVISER_OF_OWN_UNIT);
        }
        return grant;
    }

    /**
     * Codes of the lines that he ever scored or explained; of all lines where he submitted the card. Asked of the card, because a
     * snapshot names only who spoke last.
     */
    Set<String> spokenFor(UUID scorecardId) {
        var subject = caller.subject();
        boolean submitted = scorecards.visible(scorecardId).card().wasSubmittedBy(subject);
        return scorecards.allLines(List.of(scorecardId)).stream()
                .filter(line -> submitted || line.wasSpokenForBy(subject))
                .map(ScorecardLine::criterionCode)
                .collect(Collectors.toSet());
    }
}
