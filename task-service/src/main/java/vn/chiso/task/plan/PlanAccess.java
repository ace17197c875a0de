package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.unit.NamedUnit;

/** Who may see and change plans: by grants that reach the plan's owner. */
@ApplicationScoped
class PlanAccess {

    private static final Role[] READERS = {
        Role.TASK_COORDINATOR, Role.ORGANISER, Role.LEADER, Role.UNIT_HEAD, Role.VIEWER, Role.ADMIN
    };

    private final Caller caller;
    private final Scope scope;
    private final UnitTree units;

    PlanAccess(Caller caller, Scope scope, UnitTree units) {
        this.caller = caller;
        this.scope = scope;
        this.units = units;
    }

    void requireReader(Plan plan) {
        scope.require(plan.ownerUnitId(), READERS);
    }

    Grant requireCoordinator(Plan plan) {
        return scope.require(plan.ownerUnitId(), Role.TASK_COORDINATOR);
    }

    /** The units whose plans a list may show. */
    String[] readableFrom() {
        caller.require(READERS);
        return scope.codes(READERS);
    }

    /**
     * The units that the caller names, if he may name them: those of the document itself (the police of a district stand
     * outside its subtree) and those that his grant reaches. Any other answers as one that does not exist.
     */
    List<NamedUnit> named(List<UUID> ids, Collection<NamedUnit> inDocument, String pointer) {
        return IntStream.range(0, ids.size())
                .mapToObj(i -> named(ids.get(i), inDocument, pointer + "/" + i))
                .toList();
    }

    NamedUnit named(UUID id, Collection<NamedUnit> inDocument, String pointer) {
        return inDocument.stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseGet(() -> reached(id, pointer));
    }

    /** A unit and the grant by which the caller plans for it. */
    record Owner(NamedUnit unit, Grant grant) {}

    /**
     * An agency that serves the caller's area is given work, but plans for itself.
     *
     * @throws ProblemException 400 for a unit that does not exist or that no grant of the caller reaches
     */
    Owner owner(UUID id) {
        requireAnyCoordinator();
        var grant = scope.grant(id, Role.TASK_COORDINATOR).orElseThrow(() -> unknown(id, "/ownerUnitId"));
        return new Owner(reached(id, "/ownerUnitId"), grant);
    }

    Optional<Grant> coordinating(UUID unit) {
        return scope.grant(unit, Role.TASK_COORDINATOR);
    }

    void requireAnyCoordinator() {
        caller.require(Role.TASK_COORDINATOR);
    }

    /** Null stays null. */
    UUID named(UUID id, String pointer) {
        return id == null ? null : reached(id, pointer).id();
    }

    private NamedUnit reached(UUID id, String pointer) {
        return units.find(id)
                .filter(unit -> isWithinReach(unit.id()))
                .map(unit -> new NamedUnit(unit.id(), unit.code(), unit.name()))
                .orElseThrow(() -> unknown(id, pointer));
    }

    private static ProblemException unknown(UUID id, String pointer) {
        return new ProblemException(PlatformProblem.VALIDATION_FAILED)
                .with(new Violation(pointer, "unknown-unit", id.toString()));
    }

    /** Also a vertical agency that serves a unit reached: the tax office of a district is given work by the district. */
    boolean isWithinReach(UUID unit) {
        return scope.reaches(unit, Role.TASK_COORDINATOR)
                || scope.grantOverAgency(unit, Role.TASK_COORDINATOR).isPresent();
    }
}
