package vn.chiso.scoring.result.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.catalogue.UnitGroups;
import vn.chiso.scoring.ranking.Ranked;
import vn.chiso.scoring.ranking.Ranking;
import vn.chiso.scoring.regulation.ClassGroup;
import vn.chiso.scoring.regulation.Regulation;
import vn.chiso.scoring.result.IndexResponse;
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

    RankingService(RankingAccess access, Campaigns campaigns, Rankings rankings, UnitGroups groups) {
        this.access = access;
        this.campaigns = campaigns;
        this.rankings = rankings;
        this.groups = groups;
    }

    /** All of it: a rank rests on all units. */
    RankingResponse ranking(UUID campaignId, RankingQuery query) {
        var campaign = access.readable(campaignId, query.stage);
        if (query.criterionCode != null) {
            requireCriterion(campaignId, query.criterionCode);
        }
        var table = rankings.table(campaign, query.stage);
        var shown = Standings.byGroup(table.entrants()).entrySet().stream()
                .filter(group -> query.unitGroupId == null || Objects.equals(query.unitGroupId, group.getKey()))
                .map(group -> query.criterionCode == null
                        ? byCard(table, group.getKey(), group.getValue())
                        : byNode(table, group.getKey(), group.getValue(), query.criterionCode))
                .toList();
        return new RankingResponse(campaignId, query.stage, query.criterionCode, shown, null);
    }

    private void requireCriterion(UUID campaignId, String code) {
        if (campaigns.nodes(campaignId).stream().noneMatch(node -> node.code().equals(code))) {
            throw new ProblemException(ResultProblem.CRITERION_NOT_IN_SET).at("/criterionCode");
        }
    }

    private GroupRanking byCard(StandingTable table, UUID group, List<Entrant> members) {
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

    private GroupRanking byNode(StandingTable table, UUID group, List<Entrant> members, String code) {
        return group(table, group, Standings.ofNode(table.regulation(), members, code), false);
    }

    private GroupRanking group(StandingTable table, UUID group, Ranking ranking, boolean classed) {
        return new GroupRanking(
                group,
                group == null ? null : name(table.regulation(), group),
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

    /** The regulation is pinned; what the catalogue calls a group may change after the ranking was published. */
    private String name(Regulation regulation, UUID group) {
        var labels = regulation == null ? List.<ClassGroup>of() : regulation.groups();
        return labels.stream()
                .filter(named -> group.equals(named.unitGroupId()) && named.label() != null)
                .map(ClassGroup::label)
                .findFirst()
                .or(() -> groups.name(group))
                .orElse(null);
    }

    private static UnitRef name(StandingTable table, UUID unit) {
        return table.names().getOrDefault(unit, new UnitRef(unit, unit.toString(), unit.toString()));
    }
}
