package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** An organiser makes a campaign and changes it until it is opened. Drafts are told of, so they are cancelled, never deleted. */
@ApplicationScoped
@Transactional
class CampaignDrafting {

    private final CampaignRepository campaigns;
    private final CampaignPlanning planning;
    private final Campaigns access;
    private final CampaignJournal journal;
    private final CampaignAnswers answers;
    private final Scope scope;

    CampaignDrafting(
            CampaignRepository campaigns,
            CampaignPlanning planning,
            Campaigns access,
            CampaignJournal journal,
            CampaignAnswers answers,
            Scope scope) {
        this.campaigns = campaigns;
        this.planning = planning;
        this.access = access;
        this.journal = journal;
        this.answers = answers;
        this.scope = scope;
    }

    CampaignResponse create(CampaignRequest request) {
        var grant = scope.require(request.organiserUnitId(), Role.ORGANISER);
        var plan = planning.plan(request);
        var campaign = new Campaign(plan);
        campaigns.persist(campaign);
        planning.pin(campaign.id(), plan);
        campaigns.flush();
        journal.created(campaign, grant);
        return answers.of(campaign);
    }

    /** The draft as it is asked for now; its criteria are pinned anew. */
    CampaignResponse change(UUID id, ExpectedVersion expected, CampaignRequest request) {
        var campaign = access.visible(id);
        var grant = access.organisersGrant(campaign);
        scope.require(request.organiserUnitId(), Role.ORGANISER);
        expected.check(campaign.version());
        campaign.requireDraft();
        var before = CampaignResponse.from(campaign);
        var plan = planning.plan(request);
        campaign.change(plan);
        planning.pinAnew(id, plan);
        campaigns.moveVersion(campaign, expected.version());
        journal.changed(campaign, grant, before);
        return answers.of(campaign);
    }
}
