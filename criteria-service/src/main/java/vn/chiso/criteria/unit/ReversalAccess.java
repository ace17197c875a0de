package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.unit.history.ServedAreas;
import vn.chiso.criteria.unit.history.UnitType;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Grant;

/** Who may take a decision back: whoever edits all that it ended, changed or moved, and every unit above, before and after it. */
@ApplicationScoped
class ReversalAccess {

    private final CatalogueAccess access;

    ReversalAccess(CatalogueAccess access) {
        this.access = access;
    }

    /**
     * @return the grant used, by unit
     * @throws ProblemException 403 if anything is beyond the caller's reach
     */
    Map<UUID, Grant> require(LocalDate on, List<UnitTrace> traces, Map<UUID, Unit> touched) {
        var opened = traces.stream()
                .filter(UnitTrace::isOpening)
                .map(UnitTrace::unitId)
                .collect(Collectors.toSet());
        var parents = traces.stream().flatMap(trace -> trace.parents(on)).collect(Collectors.toSet());
        parents.removeAll(opened);
        var needed = traces.stream().filter(trace -> !trace.onlyPassesAreas()).toList();
        var asked = new HashSet<>(parents);
        needed.forEach(trace -> asked.add(trace.unitId()));
        var grants = new HashMap<>(access.editorsOf(asked));
        for (var trace : needed) {
            if (!grants.containsKey(trace.unitId()) && !trace.isOpening()) {
                grants.put(trace.unitId(), requireAgency(on, trace, touched.get(trace.unitId())));
            }
        }
        requireRoots(on, needed, touched);
        if (grants.isEmpty() || !grants.keySet().containsAll(parents)) {
            throw CatalogueAccess.notAnEditor();
        }
        return grants;
    }

    private Grant requireAgency(LocalDate on, UnitTrace trace, Unit unit) {
        if (!isAgency(unit)) {
            throw CatalogueAccess.notAnEditor();
        }
        Set<UUID> served = new HashSet<>(unit.servedOn(unit.day()));
        served.addAll(new ServedAreas(trace.before().serves()).on(on.minusDays(1)));
        served.addAll(new ServedAreas(trace.after().serves()).on(on));
        return access.requireEditorOfAgency(served);
    }

    /** Agencies stand in no tree, and a tree that stands by itself again has editors of its own. */
    private void requireRoots(LocalDate on, List<UnitTrace> needed, Map<UUID, Unit> touched) {
        for (var trace : needed) {
            if (trace.endsTree(on) || trace.isOpening() && isAgency(touched.get(trace.unitId()))) {
                access.requireEditorOfAgency(Set.of());
            }
        }
    }

    private static boolean isAgency(Unit unit) {
        return unit.parentId() == null && unit.type() == UnitType.VERTICAL_AGENCY;
    }
}
