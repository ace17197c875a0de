package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes over the states of assignments and lays out their ladders. */
@ApplicationScoped
class AssignmentTracker {

    private final TrackedAssignmentRepository assignments;
    private final LadderLaying laying;
    private final Comeback comeback;
    private final Event<Reassigned> reassigned;
    private final ChangeTime time;

    AssignmentTracker(
            TrackedAssignmentRepository assignments,
            LadderLaying laying,
            Comeback comeback,
            Event<Reassigned> reassigned,
            ChangeTime time) {
        this.assignments = assignments;
        this.laying = laying;
        this.comeback = comeback;
        this.reassigned = reassigned;
        this.time = time;
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
        var now = time.now();
        var known = assignments.lockAll(
                changes.stream().map(change -> change.event().id()).collect(Collectors.toSet()));
        var batch = laying.batch(known.keySet(), now);
        var former = new HashMap<UUID, ResponsibleUnits>();
        for (var change : changes) {
            var event = change.event();
            var then = time.of(change.happenedAt(), now);
            var before = known.get(event.id());
            if (before != null) {
                former.putIfAbsent(event.id(), before.responsible());
            }
            var hadWork = before == null || before.isAtWork();
            var dueBefore = before == null ? null : before.dueDate();
            if (before != null && !before.update(event, then)) {
                continue;
            }
            var assignment = before == null ? new TrackedAssignment(event, then) : before;
            if (before == null) {
                assignments.persist(assignment);
                known.put(event.id(), assignment);
            }
            var dateIsBack = !Objects.equals(dueBefore, assignment.dueDate()) && batch.knowsDueDate(assignment);
            batch.layOut(assignment, then);
            if (!hadWork && assignment.isAtWork() || dateIsBack && !assignment.isClosed()) {
                comeback.tell(assignment);
            }
        }
        tellOfMoves(former, known);
    }

    private void tellOfMoves(Map<UUID, ResponsibleUnits> former, Map<UUID, TrackedAssignment> known) {
        var moves = former.entrySet().stream()
                .flatMap(entry -> moves(known.get(entry.getKey()), entry.getValue()))
                .toList();
        if (!moves.isEmpty()) {
            // Whoever hears of it works on the rows.
            assignments.flush();
            reassigned.fire(new Reassigned(moves));
        }
    }

    private static Stream<Reassigned.Move> moves(TrackedAssignment assignment, ResponsibleUnits former) {
        return assignment
                .responsible()
                .movedSince(former)
                .map(position -> new Reassigned.Move(assignment.id(), position, assignment.unitOf(position)));
    }
}
