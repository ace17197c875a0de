package vn.chiso.scoring.result.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.result.CampaignStandings;
import vn.chiso.scoring.result.PublishedPlace;
import vn.chiso.scoring.result.PublishedStandings;
import vn.chiso.scoring.result.StandingTable;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.scorecard.Scorecard;
import vn.chiso.scoring.standing.CampaignEntrants;
import vn.chiso.scoring.standing.Stage;
import vn.chiso.scoring.total.Coverage;

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
        return inForce(campaign, stage).orElseGet(() -> cards.table(campaign, stage));
    }

    /** As published; of an extract there are no standings, nor of results from before there were ranks. */
    private Optional<StandingTable> inForce(Campaign campaign, Stage stage) {
        return isPublished(campaign, stage)
                ? Optional.of(published.table(campaign.id()))
                        .filter(table -> !table.entrants().isEmpty())
                : Optional.empty();
    }

    /** Where the units stand, as their results say; empty where that is not published, and of an extract. */
    List<PublishedPlace> places(Campaign campaign, Stage stage) {
        return isPublished(campaign, stage) ? published.places(campaign.id()) : List.of();
    }

    /** What {@link #table} rests on where that never changes; empty where it is made of cards. */
    Optional<PublishedStandings.State> state(Campaign campaign, Stage stage) {
        return isPublished(campaign, stage) && Coverage.valueOf(campaign.coverage()) == Coverage.FULL
                ? published.state(campaign.id())
                : Optional.empty();
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
