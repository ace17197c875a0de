package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import vn.chiso.notification.policy.Ladders;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.time.SystemClock;

/** Takes over the state of an assignment and lays out its ladder. */
@ApplicationScoped
class AssignmentTracker {

    private final TrackedAssignmentRepository assignments;
    private final RungRepository rungs;
    private final Ladders ladders;
    private final BusinessClock business;
    private final SystemClock system;

    AssignmentTracker(
            TrackedAssignmentRepository assignments,
            RungRepository rungs,
            Ladders ladders,
            BusinessClock business,
            SystemClock system) {
        this.assignments = assignments;
        this.rungs = rungs;
        this.ladders = ladders;
        this.business = business;
        this.system = system;
    }

    /** @param happenedAt system time of the change in task-service */
    @Transactional(Transactional.TxType.MANDATORY)
    void apply(AssignmentEvent event, Instant happenedAt) {
        var known = assignments.findAndLock(event.id());
        if (known.isPresent() && !known.get().update(event)) {
            return;
        }
        var assignment = known.orElseGet(() -> new TrackedAssignment(event));
        if (known.isEmpty()) {
            assignments.persist(assignment);
        }
        var steps = ladders.ofPlansOwnedBy(assignment.ownerUnitId());
        var now = business.now();
        Ladder.layOut(assignment, rungs.of(assignment.id()), steps, dateOf(happenedAt, now), now)
                .forEach(rungs::persist);
    }

    /**
     * The business date of the change. Not today's: an event that waited while this service or the broker was down has rungs
     * that became due meanwhile, and these must be sent, not skipped as too late.
     */
    private LocalDate dateOf(Instant happenedAt, Instant now) {
        var waited = java.time.Duration.between(happenedAt, system.now());
        var then = waited.isNegative() ? now : now.minus(waited);
        return LocalDate.ofInstant(then, BusinessClock.ZONE);
    }
}
