package vn.chiso.scoring.result.ranking;

import static vn.chiso.scoring.export.OfficialWords.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.document.Heading;
import vn.chiso.platform.document.OfficialDocument;
import vn.chiso.platform.document.OfficialReference;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.export.OfficialWords;
import vn.chiso.scoring.result.Decisions;
import vn.chiso.scoring.result.PublishedResults;
import vn.chiso.scoring.standing.Stage;

/** Makes the table from the ranking; only what is published belongs to a decision. */
@ApplicationScoped
@Transactional
class RankingExport {

    private final RankingService rankings;
    private final Campaigns campaigns;
    private final PublishedResults results;
    private final Decisions decisions;

    RankingExport(RankingService rankings, Campaigns campaigns, PublishedResults results, Decisions decisions) {
        this.rankings = rankings;
        this.campaigns = campaigns;
        this.results = results;
        this.decisions = decisions;
    }

    OfficialDocument document(UUID campaignId, RankingQuery query) {
        var ranking = rankings.ranking(campaignId, query);
        var campaign = campaigns.get(campaignId);
        var published = query.stage == Stage.FINAL
                ? results.newest(campaignId).map(decisions::reference)
                : Optional.<OfficialReference>empty();
        var headings = new ArrayList<Heading>();
        published.ifPresent(_ -> headings.add(new Heading(Heading.Kind.LABEL, text("appendix"))));
        headings.addAll(titles(campaign, query));
        headings.add(published
                .map(OfficialWords::reference)
                .orElseGet(() -> new Heading(Heading.Kind.REFERENCE, text("provisional"))));
        return new OfficialDocument(
                text("ranking.file", OfficialWords.period(campaign.period())),
                published.map(OfficialReference::date).orElse(campaign.dates().selfScoringFrom()),
                OfficialDocument.Orientation.PORTRAIT,
                headings,
                List.of(RankingTable.of(ranking, campaign.rounding())),
                List.of());
    }

    private List<Heading> titles(Campaign campaign, RankingQuery query) {
        var titles = new ArrayList<Heading>();
        var period = OfficialWords.capitals(OfficialWords.period(campaign.period()));
        titles.add(new Heading(Heading.Kind.TITLE, text("ranking.title", period)));
        titles.add(new Heading(Heading.Kind.SUBTITLE, campaign.title()));
        titles.add(new Heading(Heading.Kind.SUBTITLE, text("ranking.stage." + query.stage)));
        if (query.criterionCode != null) {
            titles.add(new Heading(
                    Heading.Kind.SUBTITLE,
                    text("ranking.criterion", query.criterionCode, title(campaign, query.criterionCode))));
        }
        return titles;
    }

    private String title(Campaign campaign, String code) {
        return campaigns.nodes(campaign.id()).stream()
                .filter(node -> node.code().equals(code))
                .map(PinnedCriterion::title)
                .findFirst()
                .orElseThrow();
    }
}
