package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.unit.history.UnitPeriod;
import vn.chiso.criteria.unit.history.UnitType;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Grant;

/**
 * Who may carry out a decision: whoever edits every unit that it touches and every unit below which one is placed. Vertical
 * agencies stand in no tree and are kept by the editors of the trees that they serve.
 */
@ApplicationScoped
class RestructuringAccess {

    private final CatalogueAccess access;

    RestructuringAccess(CatalogueAccess access) {
        this.access = access;
    }

    /**
     * @return the grant used, by unit
     * @throws ProblemException 403 if anything is beyond the caller's reach
     */
    Map<UUID, Grant> require(Restructuring restructuring, Map<UUID, Unit> existing) {
        var parents = newParents(restructuring, existing);
        var asked = new HashSet<>(existing.keySet());
        asked.addAll(parents);
        var grants = new HashMap<>(access.editorsOf(asked));
        for (var unit : existing.values()) {
            if (!grants.containsKey(unit.id())) {
                grants.put(unit.id(), requireAgency(unit, restructuring.on()));
            }
        }
        if (!grants.keySet().containsAll(parents)) {
            throw CatalogueAccess.notAnEditor();
        }
        for (var change : restructuring.changes()) {
            var unit = existing.get(change.id());
            var after = change.change().apply(unit.timeline().at(restructuring.on()));
            if (becomesRoot(unit, after)) {
                requireMayOpenRoot(after.type(), restructuring, existing, grants);
            }
        }
        for (var opening : restructuring.openings()) {
            var unit = opening.unit();
            grants.put(
                    opening.id(),
                    unit.parentId() == null
                            ? requireMayOpenRoot(unit.type(), restructuring, existing, grants)
                            : grants.getOrDefault(unit.parentId(), anyOf(grants)));
        }
        return grants;
    }

    private Grant requireAgency(Unit unit, LocalDate on) {
        if (unit.parentId() == null && unit.type() == UnitType.VERTICAL_AGENCY) {
            // The day is the caller's choice, so those served today are asked about as well.
            var served = new HashSet<>(unit.servedOn(on));
            served.addAll(unit.servedOn(unit.day()));
            return access.requireEditorOfAgency(served);
        }
        throw CatalogueAccess.notAnEditor();
    }

    /** A tree comes only from trees, and an agency only from agencies: neither is a way to rights that one did not have. */
    private Grant requireMayOpenRoot(
            UnitType type, Restructuring restructuring, Map<UUID, Unit> existing, Map<UUID, Grant> grants) {
        if (type == UnitType.VERTICAL_AGENCY) {
            return access.requireEditorOfAgency(Set.of());
        }
        var trees = restructuring.named().stream()
                .map(named -> existing.get(named.id()))
                .filter(RestructuringAccess::isTree)
                .map(Unit::id)
                .collect(Collectors.toSet());
        return trees.stream()
                .map(grants::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> CatalogueAccess.notAnEditor());
    }

    private static boolean becomesRoot(Unit unit, UnitPeriod after) {
        var becomesTree = !isTree(unit) && after.type() != UnitType.VERTICAL_AGENCY;
        return after.parentId() == null && (unit.parentId() != null || becomesTree);
    }

    private static boolean isTree(Unit unit) {
        return unit.parentId() == null && unit.type() != UnitType.VERTICAL_AGENCY;
    }

    /** Units that stand there already and below which something new is placed. */
    private static Set<UUID> newParents(Restructuring restructuring, Map<UUID, Unit> existing) {
        var opened =
                restructuring.openings().stream().map(Restructuring.Opening::id).collect(Collectors.toSet());
        var parents = new HashSet<UUID>();
        restructuring.openings().forEach(opening -> parents.add(opening.unit().parentId()));
        for (var change : restructuring.changes()) {
            UnitPeriod was = existing.get(change.id()).timeline().at(restructuring.on());
            var parent = change.change().apply(was).parentId();
            if (!Objects.equals(parent, was.parentId())) {
                parents.add(parent);
            }
        }
        for (var ending : restructuring.endings()) {
            UnitPeriod was = existing.get(ending.id()).timeline().at(restructuring.on());
            var heir = ending.childrenTo() == null ? null : ending.childrenTo().apply(was);
            if (!Objects.equals(heir, was.parentId())) {
                // Named by the caller: it inherits the areas served even where nothing stands below.
                parents.add(heir);
            }
        }
        parents.remove(null);
        parents.removeAll(opened);
        return parents;
    }

    private static Grant anyOf(Map<UUID, Grant> grants) {
        return grants.values().stream().findFirst().orElseThrow(() -> CatalogueAccess.notAnEditor());
    }
}
