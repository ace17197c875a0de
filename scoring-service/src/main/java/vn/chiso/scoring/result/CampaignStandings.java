package vn.chiso.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.catalogue.Indicators;
import vn.chiso.scoring.regulation.Regulation;
import vn.chiso.scoring.regulation.TieKey;
import vn.chiso.scoring.result.snapshot.ResultClass;
import vn.chiso.scoring.result.snapshot.ResultComponent;
import vn.chiso.scoring.result.snapshot.ResultNode;
import vn.chiso.scoring.result.snapshot.ResultRank;
import vn.chiso.scoring.result.snapshot.ResultStanding;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.standing.CampaignEntrants;
import vn.chiso.scoring.standing.Stage;
import vn.chiso.scoring.standing.Standings;
import vn.chiso.scoring.standing.UnitStanding;
import vn.chiso.scoring.total.Coverage;
import vn.chiso.scoring.total.Index;
import vn.chiso.scoring.total.SetNode;

/** How the units of a campaign stand by their cards, from what is known now. */
@ApplicationScoped
public class CampaignStandings {

    private final CampaignEntrants entrants;
    private final Campaigns campaigns;
    private final ResultRepository results;
    private final Indicators indicators;
    private final UnitTree units;

    CampaignStandings(
            CampaignEntrants entrants,
            Campaigns campaigns,
            ResultRepository results,
            Indicators indicators,
            UnitTree units) {
        this.entrants = entrants;
        this.campaigns = campaigns;
        this.results = results;
        this.indicators = indicators;
        this.units = units;
    }

    public StandingTable table(Campaign campaign, Stage stage) {
        var found = entrants.compared(campaign, stage, previousIndexes(campaign));
        var regulation = campaign.regulationInForce();
        var lessIsBetter = lessIsBetter(campaign);
        return new StandingTable(
                regulation, found, Standings.of(regulation, found, lessIsBetter), lessIsBetter, names(campaign));
    }

    private Map<UUID, UnitRef> names(Campaign campaign) {
        return units.findAll(campaign.assessedUnitIds()).stream()
                .map(unit -> new UnitRef(unit.id(), unit.code(), unit.name()))
                .collect(Collectors.toMap(UnitRef::id, Function.identity(), (first, again) -> again));
    }

    /** What is published of each unit; nothing for an extract, which has neither index nor class nor rank. */
    public Map<UUID, ResultStanding> toPublish(Campaign campaign) {
        if (Coverage.valueOf(campaign.coverage()) == Coverage.EXTRACT) {
            return Map.of();
        }
        Map<String, SetNode> nodes = new LinkedHashMap<>();
        campaigns.nodes(campaign.id()).stream()
                .map(PinnedCriterion::node)
                .forEach(node -> nodes.put(node.code(), node));
        var lessIsBetter = lessIsBetter(campaign).stream().sorted().toList();
        var found = entrants.explained(campaign, Stage.FINAL, previousIndexes(campaign));
        return Standings.of(campaign.regulationInForce(), found, Set.copyOf(lessIsBetter)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> standing(campaign, entry.getValue(), nodes, lessIsBetter)));
    }

    private static ResultStanding standing(
            Campaign campaign, UnitStanding standing, Map<String, SetNode> nodes, List<String> lessIsBetter) {
        var entrant = standing.entrant();
        var card = entrant.card();
        return new ResultStanding(
                entrant.groupId(),
                card.nodes().stream()
                        .map(total -> ResultNode.of(nodes.get(total.code()), total))
                        .toList(),
                card.components().stream().map(ResultComponent::of).toList(),
                card.index().orElse(null),
                campaign.regulation(),
                entrant.facts(),
                lessIsBetter,
                entrant.previousIndex(),
                standing.ranked() == null ? null : ResultRank.of(standing.ranked()),
                standing.classified() == null ? null : ResultClass.of(standing.classified()),
                null);
    }

    private Set<String> lessIsBetter(Campaign campaign) {
        var regulation = campaign.regulationInForce();
        var decisive = regulation == null ? Set.<String>of() : tieIndicators(regulation);
        return decisive.isEmpty()
                ? Set.of()
                : indicators.lessIsBetter().stream().filter(decisive::contains).collect(Collectors.toSet());
    }

    private static Set<String> tieIndicators(Regulation regulation) {
        return regulation.tiePolicy().tieKeys().stream()
                .filter(TieKey.IndicatorValue.class::isInstance)
                .map(key -> ((TieKey.IndicatorValue) key).indicator())
                .collect(Collectors.toSet());
    }

    /** Only years have a period before them that can be told from the name. */
    private Map<UUID, Index> previousIndexes(Campaign campaign) {
        return previous(campaign.period())
                .map(period -> results.indexes(campaign.programme(), campaign.organiserUnitId(), period))
                .orElse(Map.of());
    }

    private static Optional<String> previous(String period) {
        try {
            return Optional.of(Year.parse(period).minusYears(1).toString());
        } catch (DateTimeException noYear) {
            return Optional.empty();
        }
    }
}
