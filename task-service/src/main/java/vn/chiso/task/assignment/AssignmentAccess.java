package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/**
 * Who may see and change assignments. The parties of an assignment see it wherever they stand in the tree: the police of a
 * district are outside its subtree, and both sides see what they share.
 */
@ApplicationScoped
class AssignmentAccess {

    private static final Role[] PARTIES = {
        Role.SCORING_OFFICER,
        Role.UNIT_HEAD,
        Role.TASK_COORDINATOR,
        Role.ORGANISER,
        Role.LEADER,
        Role.VIEWER,
        Role.ADMIN
    };
    private static final Role[] OVERSEERS = {
        Role.UNIT_HEAD, Role.TASK_COORDINATOR, Role.ORGANISER, Role.LEADER, Role.VIEWER, Role.ADMIN
    };
    private static final Set<Role> PERFORMERS = EnumSet.of(Role.SCORING_OFFICER, Role.UNIT_HEAD);

    private final Caller caller;
    private final Scope scope;

    AssignmentAccess(Caller caller, Scope scope) {
        this.caller = caller;
        this.scope = scope;
    }

    /** Unit codes through which the caller sees assignments. */
    Sight sight() {
        if (!caller.hasAny(PARTIES)) {
            throw new ProblemException(PlatformProblem.FORBIDDEN);
        }
        return new Sight(scope.codes(PARTIES), scope.codes(OVERSEERS));
    }

    /**
     * @param asParty    see what their units do, cooperate in or follow as standing office
     * @param asOverseer see what their units gave out
     */
    record Sight(String[] asParty, String[] asOverseer) {}

    /** Work is reported by the unit that does it: by a grant for that very unit, not for one above it. */
    Grant requirePerformer(Assignment assignment) {
        return performingGrant(assignment).orElseThrow(() -> new ProblemException(PlatformProblem.FORBIDDEN));
    }

    /** True if the caller acts for the very unit that does the work. */
    boolean performs(Assignment assignment) {
        return performingGrant(assignment).isPresent();
    }

    private Optional<Grant> performingGrant(Assignment assignment) {
        var unit = assignment.unit();
        return caller.grants().stream()
                .filter(grant ->
                        PERFORMERS.contains(grant.role()) && grant.unitCode().equals(unit.code()))
                .filter(_ -> scope.holds(unit.id()))
                .findFirst();
    }

    /** Results are reviewed by a coordinator of the unit that gave out the work. */
    Grant requireReviewer(Assignment assignment) {
        return scope.grant(assignment.ownerUnitId(), Role.TASK_COORDINATOR)
                .orElseThrow(() -> new ProblemException(PlatformProblem.FORBIDDEN));
    }

    String subject() {
        return caller.subject();
    }
}
