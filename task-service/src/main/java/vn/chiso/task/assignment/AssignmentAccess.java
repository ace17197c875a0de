package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.task.unit.NamedUnit;

/**
 * Who may see and change assignments. The parties of an assignment see it wherever they stand in the tree: the police of a
 * district are outside its subtree, and both sides see what they share.
 */
@ApplicationScoped
public class AssignmentAccess {

    /** Where its refusals point: at the assignment that the path names, since no member of the body is at fault. */
    static final String POINTER = "?id";

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
    private final Performers performers;

    AssignmentAccess(Caller caller, Scope scope, Performers performers) {
        this.caller = caller;
        this.scope = scope;
        this.performers = performers;
    }

    /** Unit codes through which the caller sees assignments. */
    public Sight sight() {
        caller.require(PARTIES);
        return new Sight(scope.codes(PARTIES), scope.codes(OVERSEERS));
    }

    /** Whether one of the caller's grants as a party reaches the unit, as in his lists of assignments. */
    public boolean reachesAsParty(UUID unit) {
        return scope.reaches(unit, PARTIES);
    }

    /**
     * The very units for which the caller has grants as a party.
     *
     * @throws ProblemException 403 if he has none
     */
    public Set<UUID> requireParty() {
        caller.require(PARTIES);
        return partyUnits();
    }

    /** As {@link #requireParty}, and empty if he has none. */
    public Set<UUID> partyUnits() {
        return scope.unitsOfCaller(PARTIES);
    }

    /** The unit codes of the caller's grants as a party, in order. */
    public String[] partyCodes() {
        return Arrays.stream(scope.codes(PARTIES)).sorted().toArray(String[]::new);
    }

    /** Work is reported by the unit that does it: by a grant for that very unit, not for one above it. */
    Grant requirePerformer(Assignment assignment) {
        return performingGrant(assignment.unit())
                .orElseThrow(() -> new ProblemException(PlatformProblem.FORBIDDEN).at(POINTER));
    }

    /** The head hands work to anybody of the unit, an officer takes it himself. */
    void requireMayDelegate(Grant performing, Assignee person) {
        if (performing.role() != Role.UNIT_HEAD && !person.subject().equals(subject())) {
            throw new ProblemException(PlatformProblem.FORBIDDEN).at(POINTER);
        }
    }

    /** Whoever has the work gives it back, also one who is not of the unit and was named by mistake; so does the head. */
    Grant requireHolder(Assignment assignment) {
        var performing = performingGrant(assignment.unit());
        if (assignment.holder().is(subject())) {
            return performing.orElse(null);
        }
        return performing
                .filter(grant -> grant.role() == Role.UNIT_HEAD)
                .orElseThrow(() -> new ProblemException(PlatformProblem.FORBIDDEN).at(POINTER));
    }

    /** The head's grant before the officer's: whoever is both may do what the head may. */
    Optional<Grant> performingGrant(NamedUnit unit) {
        return caller.grants().stream()
                .filter(grant ->
                        PERFORMERS.contains(grant.role()) && grant.unitCode().equals(unit.code()))
                .filter(_ -> scope.holds(unit.id()))
                .max(Comparator.comparing(grant -> grant.role() == Role.UNIT_HEAD));
    }

    /**
     * What the performers report and propose is decided by a coordinator of the unit that gave out the work. Who did any of it
     * himself, now or before, or works in the unit that does it, never decides about it.
     */
    Grant requireReviewer(Assignment assignment) {
        var grant = scope.grant(assignment.duty().ownerUnitId(), Role.TASK_COORDINATOR)
                .orElseThrow(() -> new ProblemException(PlatformProblem.FORBIDDEN).at(POINTER));
        if (hasPartIn(List.of(assignment.id()))) {
            throw new ProblemException(AssignmentProblem.REVIEW_BY_PERFORMER).at(POINTER);
        }
        return grant;
    }

    /** From now on the caller is one of those who did some of the work. */
    void takePart(UUID assignmentId) {
        performers.add(assignmentId, subject());
    }

    /** Whether the caller does any of the work himself, did, or works where it is done. */
    boolean hasPartIn(Collection<UUID> assignmentIds) {
        return !assignmentIds.isEmpty()
                && performers.include(assignmentIds, subject(), scope.codes(PERFORMERS.toArray(Role[]::new)));
    }

    public String subject() {
        return caller.subject();
    }
}
