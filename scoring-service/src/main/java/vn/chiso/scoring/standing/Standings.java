package vn.chiso.scoring.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.scoring.classification.ClassReason;
import vn.chiso.scoring.classification.Classification;
import vn.chiso.scoring.classification.Classified;
import vn.chiso.scoring.ranking.Ranked;
import vn.chiso.scoring.ranking.Ranking;
import vn.chiso.scoring.regulation.Regulation;
import vn.chiso.scoring.regulation.TiePolicy;

/** Ranks and classes the units of a campaign, group by group. Every method is a pure function. */
public final class Standings {

    /** No regulation, no keys: who has the same index has the same rank. */
    private static final TiePolicy UNREGULATED = new TiePolicy.SharedRank(TiePolicy.Numbering.SKIPPING);

    private Standings() {}

    /**
     * All units with rank and class.
     *
     * @param regulation null: ranks only
     * @param lessIsBetter codes of the indicators of which less is better
     */
    public static Map<UUID, UnitStanding> of(
            Regulation regulation, Collection<Entrant> entrants, Set<String> lessIsBetter) {
        Map<UUID, UnitStanding> standings = new LinkedHashMap<>();
        byGroup(entrants)
                .forEach((group, members) -> ofGroup(regulation, group, members, lessIsBetter)
                        .forEach(standing -> standings.put(standing.entrant().unitId(), standing)));
        return standings;
    }

    /** The units by the group inside which they are ranked, null for those that were named themselves. */
    public static Map<UUID, List<Entrant>> byGroup(Collection<Entrant> entrants) {
        Map<UUID, List<Entrant>> groups = new LinkedHashMap<>();
        entrants.forEach(entrant -> groups.computeIfAbsent(entrant.groupId(), _ -> new ArrayList<>())
                .add(entrant));
        return groups;
    }

    /** By one node of the set; the regulation's tie keys speak of whole cards, so equal shares share a rank. */
    public static Ranking ofNode(Regulation regulation, List<Entrant> members, String criterionCode) {
        var numbering = policy(regulation).numbering();
        return Ranking.rank(
                new TiePolicy.SharedRank(numbering),
                members.stream()
                        .map(member -> NodeCards.only(member, criterionCode).contender())
                        .toList(),
                Set.of());
    }

    private static List<UnitStanding> ofGroup(
            Regulation regulation, UUID group, List<Entrant> members, Set<String> lessIsBetter) {
        var ranking = Ranking.rank(
                policy(regulation), members.stream().map(Entrant::contender).toList(), lessIsBetter);
        Map<UUID, Ranked> ranks =
                ranking.ranked().stream().collect(Collectors.toMap(Ranked::unitId, Function.identity()));
        Map<UUID, Classified> classes = regulation == null ? Map.of() : classified(regulation, group, members, ranks);
        return members.stream()
                .map(member -> new UnitStanding(member, ranks.get(member.unitId()), classes.get(member.unitId())))
                .toList();
    }

    private static Map<UUID, Classified> classified(
            Regulation regulation, UUID group, List<Entrant> members, Map<UUID, Ranked> ranks) {
        var rules = regulation.groupsOf(group == null ? List.of() : List.of(group));
        var classes = switch (rules.size()) {
            case 0 -> unclassed(members, new ClassReason.NotCovered());
            case 1 ->
                Classification.classify(
                        rules.getFirst(),
                        members.stream()
                                .map(member -> member.candidate(rank(ranks, member)))
                                .toList());
            default -> unclassed(members, new ClassReason.RulesContradict());
        };
        return classes.stream().collect(Collectors.toMap(Classified::unitId, Function.identity()));
    }

    private static List<Classified> unclassed(List<Entrant> members, ClassReason why) {
        return members.stream()
                .map(member -> new Classified(member.unitId(), null, null, List.of(why)))
                .toList();
    }

    private static Integer rank(Map<UUID, Ranked> ranks, Entrant member) {
        var ranked = ranks.get(member.unitId());
        return ranked == null ? null : ranked.rank();
    }

    private static TiePolicy policy(Regulation regulation) {
        return regulation == null ? UNREGULATED : regulation.tiePolicy();
    }
}
