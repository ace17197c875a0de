package vn.chiso.scoring.simulation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.scoring.regulation.ClassGroup;
import vn.chiso.scoring.regulation.Regulation;
import vn.chiso.scoring.result.StandingTable;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.standing.Entrant;
import vn.chiso.scoring.standing.Standings;
import vn.chiso.scoring.standing.UnitStanding;
import vn.chiso.scoring.total.CardTotal;

/** The units of a campaign as they stand, and as they would if some had other cards. Computes, and reads nothing any more. */
public final class Contest {

    private final Regulation regulation;
    private final StandingTable table;
    private final List<Entrant> entrants;
    private final Map<UUID, UnitStanding> present;
    private final boolean ranked;

    private Contest(
            Regulation regulation,
            List<Entrant> entrants,
            Map<UUID, UnitStanding> present,
            StandingTable table,
            boolean ranked) {
        this.regulation = regulation;
        this.table = table;
        this.entrants = inOrder(entrants, present);
        this.present = present;
        this.ranked = ranked;
    }

    /** As they are ranked: what is nearly in order is ranked again in a fraction of the time, hypothesis after hypothesis. */
    private static List<Entrant> inOrder(List<Entrant> entrants, Map<UUID, UnitStanding> present) {
        return entrants.stream()
                .sorted(Comparator.comparingInt(entrant -> {
                    var ranked = present.get(entrant.unitId()).ranked();
                    return ranked == null ? Integer.MAX_VALUE : ranked.rank();
                }))
                .toList();
    }

    /** Among all units, for who may know how they stand. */
    public static Contest amongAll(StandingTable table) {
        return new Contest(table.regulation(), table.entrants(), table.standings(), table, true);
    }

    /** By bands and conditions alone: no rank, and no quota, which depends on the ranks of others. */
    public static Contest withoutOthers(StandingTable table, Collection<UUID> units) {
        var regulation = table.regulation() == null ? null : table.regulation().withoutQuotas();
        var own = table.entrants().stream()
                .filter(entrant -> units.contains(entrant.unitId()))
                .toList();
        return new Contest(regulation, own, Standings.of(regulation, own, table.lessIsBetter()), table, false);
    }

    /** False where ranks mean nothing, because only the caller's own units are here. */
    public boolean isRanked() {
        return ranked;
    }

    public UnitStanding present(UUID unit) {
        return present.get(unit);
    }

    /** Those who are ranked together with the unit, itself included. */
    public List<Entrant> groupOf(UUID unit) {
        var group = present.get(unit).entrant().groupId();
        return entrants.stream()
                .filter(entrant -> Objects.equals(entrant.groupId(), group))
                .toList();
    }

    /** By what the unit is classed; empty without a regulation, or where it has not exactly one set of rules for the unit. */
    public Optional<ClassGroup> rulesOf(UUID unit) {
        return rulesOf(unit, regulation);
    }

    /** True where a quota can keep the unit from the class, whether the caller may know of it or not. */
    public boolean hasQuota(UUID unit, String classCode) {
        return rulesOf(unit, table.regulation()).stream()
                .flatMap(rules -> rules.quotas().stream())
                .anyMatch(quota -> quota.classCode().equals(classCode));
    }

    private Optional<ClassGroup> rulesOf(UUID unit, Regulation by) {
        var group = present.get(unit).entrant().groupId();
        var rules = by == null ? List.<ClassGroup>of() : by.groupsOf(group == null ? List.of() : List.of(group));
        return rules.size() == 1 ? Optional.of(rules.getFirst()) : Optional.empty();
    }

    /** How the groups of these units would stand if they had these cards; other groups stay as they are. */
    public Map<UUID, UnitStanding> with(Map<UUID, CardTotal> supposed) {
        var groups = entrants.stream()
                .filter(entrant -> supposed.containsKey(entrant.unitId()))
                .map(Entrant::groupId)
                .collect(Collectors.toCollection(HashSet::new));
        var changed = entrants.stream()
                .filter(entrant -> groups.contains(entrant.groupId()))
                .map(entrant -> with(entrant, supposed.get(entrant.unitId())))
                .toList();
        return Standings.of(regulation, changed, table.lessIsBetter());
    }

    private static Entrant with(Entrant entrant, CardTotal card) {
        return card == null
                ? entrant
                : new Entrant(entrant.unitId(), entrant.groupId(), card, entrant.facts(), entrant.previousIndex());
    }

    public UnitRef name(UUID unit) {
        return table.names().getOrDefault(unit, new UnitRef(unit, unit.toString(), unit.toString()));
    }
}
