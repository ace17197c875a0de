package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.time.SystemClock;

/** Takes over the state of an assignment and lays out its ladder. */
@ApplicationScoped
class AssignmentTracker {

    private final TrackedAssignmentRepository assignments;
    private final LadderLaying laying;
    private final Comeback comeback;
    private final BusinessClock business;
    private final SystemClock system;

    AssignmentTracker(
            TrackedAssignmentRepository assignments,
            LadderLaying laying,
            Comeback comeback,
            BusinessClock business,
            SystemClock system) {
        this.assignments = assignments;
        this.laying = laying;
        this.comeback = comeback;
        this.business = business;
        this.system = system;
    }

    /** @param happenedAt system time of the change in task-service */
    @Transactional(Transactional.TxType.MANDATORY)
    void apply(AssignmentEvent event, Instant happenedAt) {
        var now = business.now();
        var then = businessTime(happenedAt, now);
        var known = assignments.findAndLock(event.id());
        var hadWork = known.map(TrackedAssignment::isAtWork).orElse(true);
        if (known.isPresent() && !known.get().update(event, then)) {
            return;
        }
        var assignment = known.orElseGet(() -> new TrackedAssignment(event, then));
        if (known.isEmpty()) {
            assignments.persist(assignment);
        }
        laying.layOut(assignment, then, now);
        if (!hadWork && assignment.isAtWork()) {
            comeback.tell(assignment);
        }
    }

    /**
     * The business time of the change. Not now: an event that waited while this service or the broker was down has rungs
     * that became due meanwhile, and these must be sent, not skipped as too late.
     */
    private Instant businessTime(Instant happenedAt, Instant now) {
        var waited = Duration.between(happenedAt, system.now());
        return waited.isNegative() ? now : now.minus(waited);
    }
}
