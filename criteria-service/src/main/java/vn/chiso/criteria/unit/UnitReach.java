package vn.chiso.criteria.unit;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.unit.history.UnitType;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Grant;

/**
 * What the caller may do with the units that a change concerns. Every answer is the grant to act by, or 403.
 *
 * @param edited those of the units that he edits
 * @param keeper by which he keeps the agencies of a tree
 * @param administrator by which he administers a whole tree
 */
record UnitReach(Map<UUID, Grant> edited, Optional<Grant> keeper, Optional<Grant> administrator) {

    /**
     * Below a unit its editors place. Vertical agencies, roots without a tree, are placed by the editors of a tree; another tree (a
     * province) only by who administers one, for it has editors of its own from then on.
     */
    Grant requireMayPlace(UUID parent, UnitType type, Set<UUID> serves) {
        if (parent != null) {
            requireMaySayServes(serves);
            return granted(Optional.ofNullable(edited.get(parent)));
        }
        return type == UnitType.VERTICAL_AGENCY ? requireMayKeepAgency(serves) : granted(administrator);
    }

    /**
     * A whole tree is changed by its own editors alone. Vertical agencies, roots without a tree, are kept by those of the trees
     * that they serve, their own editors change all but whom; one that would become something else would be a tree, and is changed by who may place one.
     */
    Grant requireMayChange(Unit unit, UnitType type, Set<UUID> serves) {
        var served = Set.copyOf(unit.servedOn(unit.day()));
        if (!served.equals(serves)) {
            return requireMayChangeAreas(unit, type, serves, served);
        }
        if (!isAgency(unit)) {
            return granted(Optional.ofNullable(edited.get(unit.id())));
        }
        if (type != UnitType.VERTICAL_AGENCY) {
            return granted(administrator);
        }
        return edited.containsKey(unit.id()) ? edited.get(unit.id()) : requireMayKeepAgency(served);
    }

    /** Where it becomes another answer whom the unit serves, or when. */
    Grant requireMayChangeAreas(Unit unit, UnitType type, Set<UUID> serves, Set<UUID> served) {
        if (!isAgency(unit)) {
            requireMaySayServes(serves);
            return granted(Optional.ofNullable(edited.get(unit.id())));
        }
        var concerned = new HashSet<>(serves);
        concerned.addAll(served);
        return type == UnitType.VERTICAL_AGENCY ? requireMayKeepAgency(concerned) : granted(administrator);
    }

    private static boolean isAgency(Unit unit) {
        return unit.parentId() == null && unit.type() == UnitType.VERTICAL_AGENCY;
    }

    /** Whom an agency serves may see and assess it, wherever it stands. */
    private void requireMaySayServes(Set<UUID> serves) {
        if (!edited.keySet().containsAll(serves)) {
            throw new ProblemException(PlatformProblem.FORBIDDEN).at("/serves");
        }
    }

    private Grant requireMayKeepAgency(Set<UUID> served) {
        return granted(keeper.filter(grant -> edited.keySet().containsAll(served)));
    }

    private static Grant granted(Optional<Grant> grant) {
        return grant.orElseThrow(() -> CatalogueAccess.notAnEditor());
    }
}
