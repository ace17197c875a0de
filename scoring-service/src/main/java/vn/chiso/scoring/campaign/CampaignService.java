package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** The campaigns that the caller has a part in. */
@ApplicationScoped
@Transactional
class CampaignService {

    private final CampaignRepository campaigns;
    private final CampaignVisibility visibility;

    CampaignService(CampaignRepository campaigns, CampaignVisibility visibility) {
        this.campaigns = campaigns;
        this.visibility = visibility;
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
