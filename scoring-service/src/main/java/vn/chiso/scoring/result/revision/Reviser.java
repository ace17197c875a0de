package vn.chiso.scoring.result.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.scorecard.ScorecardLine;
import vn.chiso.scoring.scorecard.Scorecards;

/** Who revises: the organiser, and of him no line that he has spoken for himself, in whatever office he did. */
@ApplicationScoped
class Reviser {

    private final Campaigns campaigns;
    private final Scorecards scorecards;
    private final Caller caller;

    Reviser(Campaigns campaigns, Scorecards scorecards, Caller caller) {
        this.campaigns = campaigns;
        this.scorecards = scorecards;
        this.caller = caller;
    }

    /** @throws vn.chiso.platform.problem.ProblemException forbidden unless the caller organises the campaign */
    Grant grant(UUID campaignId) {
        return campaigns.organisersGrant(campaigns.get(campaignId));
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
