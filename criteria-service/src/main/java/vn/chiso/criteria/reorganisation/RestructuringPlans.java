package vn.chiso.criteria.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.criteria.unit.Restructuring;
import vn.chiso.criteria.unit.Restructuring.Change;
import vn.chiso.criteria.unit.Restructuring.Ending;
import vn.chiso.criteria.unit.Restructuring.Opening;
import vn.chiso.criteria.unit.UnitProblem;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.criteria.unit.history.UnitPeriod;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/** What a request means for the tree. */
@ApplicationScoped
class RestructuringPlans {

    private final UnitReferences units;

    RestructuringPlans(UnitReferences units) {
        this.units = units;
    }

    Restructuring of(MergerRequest request) {
        requireIssuer(request.decision().issuerUnitId());
        var plan = new Plan(request.effectiveOn());
        var heir = plan.successor("/successor", request.successor(), predecessorWithCode(request));
        int i = 0;
        for (var predecessor : request.predecessors()) {
            plan.endOrGoOn("/predecessors/" + i++, predecessor, Set.of(heir));
        }
        plan.place(request.children());
        plan.dissolve(request.dissolved());
        return plan.restructuring();
    }

    private UUID predecessorWithCode(MergerRequest request) {
        var named = units.withCode(request.successor().code());
        return named.filter(id -> request.predecessors().stream()
                        .anyMatch(predecessor -> predecessor.id().equals(id)))
                .orElse(null);
    }

    Restructuring of(DivisionRequest request) {
        requireIssuer(request.decision().issuerUnitId());
        var plan = new Plan(request.effectiveOn());
        var heirs = new ArrayList<UUID>();
        int i = 0;
        for (var successor : request.successors()) {
            var goesOn = units.withCode(successor.code())
                    .filter(id -> id.equals(request.predecessor().id()))
                    .orElse(null);
            heirs.add(plan.successor("/successors/" + i++, successor, goesOn));
        }
        plan.endOrGoOn("/predecessor", request.predecessor(), Set.copyOf(heirs));
        plan.place(request.children());
        plan.dissolve(request.dissolved());
        return plan.restructuring();
    }

    Restructuring of(RenamingRequest request) {
        requireIssuer(request.decision().issuerUnitId());
        var changes = new ArrayList<Change>();
        for (var unit : request.units()) {
            changes.add(new Change(
                    "/units/" + changes.size(),
                    unit.id(),
                    unit.version(),
                    period -> period.named(unit.name(), unit.type()),
                    unit.identifiers()));
        }
        return new Restructuring(request.effectiveOn(), List.of(), List.of(), changes);
    }

    Restructuring of(AbolitionRequest request) {
        requireIssuer(request.decision().issuerUnitId());
        if (request.parentId() != null) {
            units.require(Map.of("/parentId", request.parentId()));
        }
        Function<UnitPeriod, UUID> up = period -> request.parentId() == null ? period.parentId() : request.parentId();
        var plan = new Plan(request.effectiveOn());
        int i = 0;
        for (var unit : request.units()) {
            plan.endings.add(new Ending("/units/" + i++, unit.id(), unit.version(), Set.of(), up));
        }
        plan.dissolve(request.dissolved());
        return plan.restructuring();
    }

    private void requireIssuer(UUID issuer) {
        units.require(Map.of("/decision/issuerUnitId", issuer));
    }

    /** What has been read of a request so far. */
    private final class Plan {

        private final LocalDate on;
        private final List<Opening> openings = new ArrayList<>();
        private final List<Ending> endings = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final Map<UUID, Successor> goingOn = new HashMap<>();
        private final Set<String> codes = new HashSet<>();

        Plan(LocalDate on) {
            this.on = on;
        }

        /** @param goesOn the predecessor that the successor is, or null for a new unit */
        UUID successor(String pointer, Successor successor, UUID goesOn) {
            if (!codes.add(successor.code())) {
                throw new ProblemException(UnitProblem.UNIT_CODE_TAKEN, successor.code()).at(pointer + "/code");
            }
            if (successor.parentId() != null) {
                units.require(Map.of(pointer + "/parentId", successor.parentId()));
            }
            if (goesOn != null) {
                goingOn.put(goesOn, successor);
                return goesOn;
            }
            var id = units.vacant(successor.code()).orElseGet(Ids::next);
            openings.add(new Opening(pointer, id, successor.opening(on)));
            return id;
        }

        void endOrGoOn(String pointer, NamedUnit unit, Set<UUID> heirs) {
            var successor = goingOn.get(unit.id());
            if (successor == null) {
                endings.add(new Ending(pointer, unit.id(), unit.version(), heirs, null));
            } else {
                changes.add(
                        new Change(pointer, unit.id(), unit.version(), successor::goingOn, successor.identifiers()));
            }
        }

        void place(List<Placement> children) {
            var byCode = openings.stream()
                    .collect(Collectors.toMap(each -> each.unit().code(), Opening::id, (a, b) -> a));
            for (int i = 0; i < children.size(); i++) {
                var child = children.get(i);
                var parent = byCode.computeIfAbsent(
                        child.parentCode(), code -> units.withCode(code).orElse(null));
                if (parent == null) {
                    throw new ProblemException(UnitProblem.UNKNOWN_UNIT)
                            .with(new Violation(
                                    "/children/" + i + "/parentCode",
                                    UnitProblem.UNKNOWN_UNIT.code(),
                                    child.parentCode()));
                }
                changes.add(new Change(
                        "/children/" + i, child.id(), child.version(), period -> period.below(parent), List.of()));
            }
        }

        void dissolve(List<NamedUnit> dissolved) {
            for (int i = 0; i < dissolved.size(); i++) {
                var unit = dissolved.get(i);
                endings.add(new Ending("/dissolved/" + i, unit.id(), unit.version(), Set.of(), null));
            }
        }

        Restructuring restructuring() {
            return new Restructuring(on, openings, endings, changes);
        }
    }
}
