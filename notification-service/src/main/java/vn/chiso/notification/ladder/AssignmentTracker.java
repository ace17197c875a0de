package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.time.SystemClock;

/** Takes over the states of assignments and lays out their ladders. */
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

    /**
     * A state that an assignment came to.
     *
     * @param happenedAt system time of the change in task-service
     */
    record Change(AssignmentEvent event, Instant happenedAt) {}

    /** In their order; the assignments are locked in that of all others, and read and laid out in few statements. */
    @Transactional(Transactional.TxType.MANDATORY)
    void applyAll(List<Change> changes) {
        var now = business.now();
        var known = assignments.lockAll(
                changes.stream().map(change -> change.event().id()).collect(Collectors.toSet()));
        var batch = laying.batch(known.keySet(), now);
        for (var change : changes) {
            var event = change.event();
            var then = businessTime(change.happenedAt(), now);
            var before = known.get(event.id());
            var hadWork = before == null || before.isAtWork();
            if (before != null && !before.update(event, then)) {
                continue;
            }
            var assignment = before == null ? new TrackedAssignment(event, then) : before;
            if (before == null) {
                assignments.persist(assignment);
                known.put(event.id(), assignment);
            }
            batch.layOut(assignment, then);
            if (!hadWork && assignment.isAtWork()) {
                comeback.tell(assignment);
            }
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
