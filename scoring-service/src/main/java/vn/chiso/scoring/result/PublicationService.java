package vn.chiso.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.scorecard.Scorecards;

/** Publishes all results of a campaign at once: every card is frozen, every result joins the organiser's chain. */
@ApplicationScoped
@Transactional
class PublicationService {

    private final Campaigns campaigns;
    private final Scorecards scorecards;
    private final ResultChain chain;
    private final CampaignStandings standings;
    private final Scope scope;
    private final UnitTree units;

    PublicationService(
            Campaigns campaigns,
            Scorecards scorecards,
            ResultChain chain,
            CampaignStandings standings,
            Scope scope,
            UnitTree units) {
        this.standings = standings;
        this.campaigns = campaigns;
        this.scorecards = scorecards;
        this.chain = chain;
        this.scope = scope;
        this.units = units;
    }

    List<ResultResponse> publish(UUID campaignId, ExpectedVersion expected, Decision given) {
        var organiser = campaigns.visible(campaignId).organiserUnitId();
        var grant = scope.grant(organiser, Role.ORGANISER)
                .orElseThrow(() -> new ProblemException(PlatformProblem.FORBIDDEN));
        var decision = issued(given, organiser);
        var campaign = campaigns.publish(campaignId, expected, grant);
        var standing = standings.toPublish(campaign);
        var published = new ArrayList<ResultResponse>();
        for (var card : scorecards.ofCampaign(campaignId)) {
            published.add(chain.append(campaign, card, standing.get(card.assessedUnitId()), decision, grant));
        }
        return published;
    }

    private Decision issued(Decision given, UUID organiser) {
        if (given.issuerUnitId() == null) {
            return new Decision(given.number(), given.date(), organiser);
        }
        if (units.find(given.issuerUnitId()).isEmpty()) {
            throw new ProblemException(ResultProblem.UNKNOWN_ISSUER).at("/decision/issuerUnitId");
        }
        return given;
    }
}
