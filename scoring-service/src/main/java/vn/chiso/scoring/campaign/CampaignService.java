package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;

/** The campaigns that the caller has a part in. */
@ApplicationScoped
@Transactional
class CampaignService {

    private final CampaignRepository campaigns;
    private final CampaignVisibility visibility;
    private final Campaigns access;
    private final CampaignAnswers answers;

    CampaignService(
            CampaignRepository campaigns, CampaignVisibility visibility, Campaigns access, CampaignAnswers answers) {
        this.campaigns = campaigns;
        this.visibility = visibility;
        this.access = access;
        this.answers = answers;
    }

    CampaignResponse read(UUID id) {
        return answers.of(access.visible(id));
    }

    Page<CampaignResponse> list(String programme, String period, PageRequest page) {
        var ids = visibility.page(programme, period, page);
        var found = campaigns.inOrder(ids).stream().map(CampaignResponse::from).toList();
        return Page.of(found, page.limit(), campaign -> List.of(campaign.id().toString()));
    }
}
