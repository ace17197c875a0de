package vn.chiso.task.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.unit.NamedUnit;

/** Who may be chosen: the successors that the catalogue names, and units that exist within the coordinator's reach. */
@ApplicationScoped
class Successors {

    private final Succession succession;
    private final UnitTree tree;
    private final Scope scope;
    private final BusinessClock clock;

    Successors(Succession succession, UnitTree tree, Scope scope, BusinessClock clock) {
        this.succession = succession;
        this.tree = tree;
        this.scope = scope;
        this.clock = clock;
    }

    List<NamedUnit> of(Reorganisation open) {
        return succession.ended(open.unit().id(), clock.today()).stream()
                .flatMap(unit -> unit.heirs().stream())
                .filter(heir -> heir.code() != null)
                .map(Heir::unit)
                .toList();
    }

    /** @throws ProblemException 400 for any other unit, also for the one whose work it is, should it exist again */
    NamedUnit chosen(Reorganisation open, Collection<NamedUnit> heirs, UUID id, String pointer) {
        return heirs.stream()
                .filter(heir -> heir.id().equals(id))
                .findFirst()
                .or(() -> tree.find(id)
                        .filter(unit -> existsOn(unit, clock.today()))
                        .filter(unit -> scope.reaches(unit.id(), Role.TASK_COORDINATOR))
                        .map(unit -> new NamedUnit(unit.id(), unit.code(), unit.name())))
                .filter(unit -> !unit.id().equals(open.unit().id()))
                .orElseThrow(() -> new ProblemException(PlatformProblem.VALIDATION_FAILED)
                        .with(new Violation(pointer, "unknown-unit", id.toString())));
    }

    private static boolean existsOn(UnitNode unit, LocalDate day) {
        return !unit.validFrom().isAfter(day)
                && (unit.validTo() == null || unit.validTo().isAfter(day));
    }
}
