package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.scoring.catalogue.UnitGroups;

/**
 * Who is assessed: the members of the named groups on the first day of self-scoring, and the units named beside them. The day,
 * not the moment of asking, so that a campaign that records a past year has the members of that year.
 */
@ApplicationScoped
class AssessedUnits {

    private final UnitGroups groups;
    private final CampaignCreation creation;
    private final Scope scope;

    AssessedUnits(UnitGroups groups, CampaignCreation creation, Scope scope) {
        this.groups = groups;
        this.creation = creation;
        this.scope = scope;
    }

    /** @throws ProblemException where a group or unit is not known, not the organiser's to assess, or would be assessed twice */
    List<AssessedUnit> resolve(List<UUID> groupIds, List<UUID> named, LocalDate day) {
        creation.requireAssessable(named);
        Map<UUID, UUID> assessed = new LinkedHashMap<>();
        var assessable = groupIds.isEmpty() ? Set.<UUID>of() : assessable();
        for (int i = 0; i < groupIds.size(); i++) {
            for (var member : members(groupIds.get(i), day, assessable, i)) {
                if (assessed.put(member, groupIds.get(i)) != null) {
                    throw new ProblemException(CampaignProblem.UNIT_NAMED_TWICE).at("/unitGroupIds/" + i);
                }
            }
        }
        named.forEach(unit -> assessed.putIfAbsent(unit, null));
        if (assessed.isEmpty()) {
            throw new ProblemException(CampaignProblem.NOBODY_ASSESSED).at("/assessedUnitIds");
        }
        return assessed.entrySet().stream()
                .map(entry -> new AssessedUnit(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A group with a unit that is not his to assess is not his to name: what may not be seen is not there. */
    private List<UUID> members(UUID group, LocalDate day, Set<UUID> assessable, int index) {
        var members = groups.members(group, day);
        if (!groups.isKnown(group) || !assessable.containsAll(members)) {
            throw new ProblemException(CampaignProblem.UNKNOWN_UNIT_GROUP).at("/unitGroupIds/" + index);
        }
        return members;
    }

    private Set<UUID> assessable() {
        var units = new HashSet<>(scope.units(Role.ORGANISER));
        units.addAll(scope.agencies(Role.ORGANISER));
        return units;
    }
}
