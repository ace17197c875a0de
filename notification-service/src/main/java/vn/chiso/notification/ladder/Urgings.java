package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.notification.policy.PolicyRung;

/** Rungs that a person adds by hand. */
@ApplicationScoped
public class Urgings {

    private final TrackedAssignmentRepository assignments;
    private final RungRepository rungs;

    Urgings(TrackedAssignmentRepository assignments, RungRepository rungs) {
        this.assignments = assignments;
        this.rungs = rungs;
    }

    /** Locked until the caller's transaction ends, so that two people at once do not urge twice. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<TrackedAssignment> lock(UUID assignmentId) {
        return assignments.findAndLock(assignmentId);
    }

    /** System time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Instant> last(UUID assignmentId) {
        return rungs.lastUrging(assignmentId);
    }

    /** How often somebody urged. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long count(UUID assignmentId) {
        return rungs.urgings(assignmentId);
    }

    /** The caller settles it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Rung add(TrackedAssignment assignment, PolicyRung step, Urging urging, LocalDate today) {
        var rung = new Rung(assignment.id(), assignment.dueDate(), step, urging, today);
        // The ledger, which is written past Hibernate, refers to it.
        rungs.persistAndFlush(rung);
        return rung;
    }
}
