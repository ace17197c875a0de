package vn.chiso.scoring.result.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.catalogue.UnitGroups;
import vn.chiso.scoring.ranking.Ranked;
import vn.chiso.scoring.ranking.Ranking;
import vn.chiso.scoring.result.IndexResponse;
import vn.chiso.scoring.result.PublishedPlace;
import vn.chiso.scoring.result.ResultProblem;
import vn.chiso.scoring.result.StandingTable;
import vn.chiso.scoring.result.ranking.RankingResponse.GroupRanking;
import vn.chiso.scoring.result.ranking.RankingResponse.RankedUnit;
import vn.chiso.scoring.result.snapshot.ResultRank;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.standing.Entrant;
import vn.chiso.scoring.standing.Standings;

/** Shows the units of a campaign in the order of their ranks, group by group. */
@ApplicationScoped
@Transactional
class RankingService {

    private final RankingAccess access;
    private final Campaigns campaigns;
    private final Rankings rankings;
    private final UnitGroups groups;
    private final KeptRankings kept;

    RankingService(RankingAccess access, Campaigns campaigns, Rankings rankings, UnitGroups groups, KeptRankings kept) {
        this.access = access;
        this.campaigns = campaigns;
        this.rankings = rankings;
        this.groups = groups;
        this.kept = kept;
    }

    /** All of it: a rank rests on all units. */
    RankingResponse ranking(UUID campaignId, RankingQuery query) {
        var campaign = access.readable(campaignId, query.stage);
        if (query.criterionCode != null) {
            requireCriterion(campaignId, query.criterionCode);
        }
        Supplier<List<GroupRanking>> ranking = () -> groups(campaign, query);
        var shown = rankings
                .state(campaign, query.stage)
                .map(state -> kept.of(campaignId, state, query.criterionCode, ranking))
                .orElseGet(ranking)
                .stream()
                .filter(group -> query.unitGroupId == null || query.unitGroupId.equals(group.unitGroupId()))
                .map(this::named)
                .toList();
        return new RankingResponse(
                campaignId, query.stage, query.criterionCode, readable(shown, campaign, query), null);
    }

    /** Ranks stay those among all units. */
    private List<GroupRanking> readable(List<GroupRanking> shown, Campaign campaign, RankingQuery query) {
        var seen = query.criterionCode == null ? Optional.<Set<UUID>>empty() : access.unitsSeenByCriterion(campaign);
        return seen.map(units -> shown.stream()
                        .map(group -> group.of(units))
                        .filter(group ->
                                !group.units().isEmpty() || !group.unranked().isEmpty())
                        .toList())
                .orElse(shown);
    }

    private List<GroupRanking> groups(Campaign campaign, RankingQuery query) {
        var places = query.criterionCode == null ? rankings.places(campaign, query.stage) : List.<PublishedPlace>of();
        return places.isEmpty()
                ? groups(rankings.table(campaign, query.stage), query.criterionCode)
                : PublishedRanking.of(places, campaign.regulationInForce());
    }

    private static List<GroupRanking> groups(StandingTable table, String criterionCode) {
        return Standings.byGroup(table.entrants()).entrySet().stream()
                .map(group -> criterionCode == null
                        ? byCard(table, group.getKey(), group.getValue())
                        : byNode(table, group.getKey(), group.getValue(), criterionCode))
                .toList();
    }

    /** The regulation is pinned; what the catalogue calls a group may change after the ranking was published. */
    private GroupRanking named(GroupRanking group) {
        return group.name() != null || group.unitGroupId() == null
                ? group
                : new GroupRanking(
                        group.unitGroupId(),
                        groups.name(group.unitGroupId()).orElse(null),
                        group.units(),
                        group.unranked());
    }

    private void requireCriterion(UUID campaignId, String code) {
        if (campaigns.nodes(campaignId).stream().noneMatch(node -> node.code().equals(code))) {
            throw new ProblemException(ResultProblem.CRITERION_NOT_IN_SET).at("/criterionCode");
        }
    }

    private static GroupRanking byCard(StandingTable table, UUID group, List<Entrant> members) {
        var ranked = members.stream()
                .map(member -> table.standings().get(member.unitId()).ranked())
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::unitId))
                .toList();
        var unranked = members.stream()
                .map(Entrant::unitId)
                .filter(unit -> table.standings().get(unit).ranked() == null)
                .sorted()
                .toList();
        return group(table, group, new Ranking(ranked, unranked), true);
    }

    private static GroupRanking byNode(StandingTable table, UUID group, List<Entrant> members, String code) {
        return group(table, group, Standings.ofNode(table.regulation(), members, code), false);
    }

    private static GroupRanking group(StandingTable table, UUID group, Ranking ranking, boolean classed) {
        return new GroupRanking(
                group,
                GroupRanking.label(table.regulation(), group),
                ranking.ranked().stream()
                        .map(ranked -> unit(table, ranked, classed))
                        .toList(),
                ranking.unranked().stream().map(unit -> name(table, unit)).toList());
    }

    private static RankedUnit unit(StandingTable table, Ranked ranked, boolean classed) {
        var classified = table.standings().get(ranked.unitId()).classified();
        return new RankedUnit(
                ranked.rank(),
                name(table, ranked.unitId()),
                IndexResponse.of(ranked.index()),
                ranked.sharing(),
                ResultRank.of(ranked).decidedBy(),
                classed && classified != null ? classified.classCode() : null,
                classed && classified != null ? classified.title() : null);
    }

    private static UnitRef name(StandingTable table, UUID unit) {
        return table.names().getOrDefault(unit, new UnitRef(unit, unit.toString(), unit.toString()));
    }
}
