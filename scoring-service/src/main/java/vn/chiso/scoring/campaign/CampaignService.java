package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** What organisers do with campaigns. */
@ApplicationScoped
@Transactional
class CampaignService {

    private final CampaignRepository campaigns;
    private final CampaignCreation creation;
    private final CampaignVisibility visibility;
    private final CampaignJournal journal;
    private final Scope scope;

    CampaignService(
            CampaignRepository campaigns,
            CampaignCreation creation,
            CampaignVisibility visibility,
            CampaignJournal journal,
            Scope scope) {
        this.campaigns = campaigns;
        this.creation = creation;
        this.visibility = visibility;
        this.journal = journal;
        this.scope = scope;
    }

    Campaign create(CampaignRequest request) {
        var grant = scope.require(request.organiserUnitId(), Role.ORGANISER);
        if (!request.dates().areInOrder()) {
            throw new ProblemException(CampaignProblem.DATES_OUT_OF_ORDER).at("/dates");
        }
        creation.requireAssessable(request.assessedUnitIds());
        var set = creation.usableSet(request);
        var campaign = new Campaign(request, set);
        campaigns.persist(campaign);
        creation.pin(campaign.id(), set);
        campaigns.flush();
        journal.created(campaign, grant);
        return campaign;
    }

    Campaign visible(UUID id) {
        if (!visibility.isVisible(id)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND);
        }
        return campaigns.withId(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    Page<Campaign> list(String programme, String period, PageRequest page) {
        var ids = visibility.page(programme, period, page);
        var found = campaigns.inOrder(ids);
        return Page.of(found, page.limit(), campaign -> List.of(campaign.id().toString()));
    }
}
