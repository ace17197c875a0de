package vn.chiso.scoring.result.appendix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.document.OfficialDocument;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.result.Decisions;
import vn.chiso.scoring.result.PublishedResults;

/** Makes the appendix from what is published; only the titles of areas are the campaign's, where they are pinned. */
@ApplicationScoped
@Transactional
class AppendixService {

    private final PublishedResults results;
    private final Campaigns campaigns;
    private final Decisions decisions;

    AppendixService(PublishedResults results, Campaigns campaigns, Decisions decisions) {
        this.results = results;
        this.campaigns = campaigns;
        this.decisions = decisions;
    }

    OfficialDocument appendix(UUID resultId) {
        var content = results.visible(resultId);
        var titles = campaigns.nodes(content.campaignId()).stream()
                .collect(Collectors.toMap(PinnedCriterion::code, PinnedCriterion::title));
        var campaign = campaigns.get(content.campaignId());
        return new DeductionAppendix(content, titles).document(campaign.title(), decisions.reference(content));
    }
}
