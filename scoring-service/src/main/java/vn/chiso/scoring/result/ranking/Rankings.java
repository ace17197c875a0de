package vn.chiso.scoring.result.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.result.CampaignStandings;
import vn.chiso.scoring.result.PublishedStandings;
import vn.chiso.scoring.result.StandingTable;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.scorecard.Scorecard;
import vn.chiso.scoring.standing.CampaignEntrants;
import vn.chiso.scoring.standing.Stage;

/** How the units of a campaign stand, group by group: as published, or by their cards at a stage. */
@ApplicationScoped
@Transactional
public class Rankings {

    private final RankingAccess access;
    private final CampaignStandings cards;
    private final CampaignEntrants entrants;
    private final PublishedStandings published;

    Rankings(RankingAccess access, CampaignStandings cards, CampaignEntrants entrants, PublishedStandings published) {
        this.access = access;
        this.cards = cards;
        this.entrants = entrants;
        this.published = published;
    }

    /** True where the caller, who sees a card of the campaign, may see how all of its units stand at the stage. */
    public boolean isReadable(Campaign campaign, Stage stage) {
        return access.isReadable(campaign, stage);
    }

    public StandingTable table(Campaign campaign, Stage stage) {
        if (isPublished(campaign, stage)) {
            var inForce = published.table(campaign.id());
            // An extract has no standings, nor have results from before there were ranks.
            return inForce.entrants().isEmpty() ? cards.table(campaign, stage) : inForce;
        }
        return cards.table(campaign, stage);
    }

    /** What each line of a card came to, by code: from the same source as the table. */
    public Map<String, Scored> lines(Campaign campaign, Scorecard card, Stage stage) {
        return isPublished(campaign, stage)
                ? published.inForce(campaign.id(), card.assessedUnitId()).lines().stream()
                        .collect(Collectors.toMap(ResultLine::criterionCode, Rankings::scored))
                : entrants.lines(card.id(), stage);
    }

    private static Scored scored(ResultLine line) {
        return new Scored(line.points(), line.excluded(), null);
    }

    private static boolean isPublished(Campaign campaign, Stage stage) {
        return stage == Stage.FINAL && RankingAccess.isPublished(campaign);
    }
}
