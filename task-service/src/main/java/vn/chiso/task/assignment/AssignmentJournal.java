package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.platform.unit.Grant;
import vn.chiso.task.punctuality.PunctualityFigures;

/** Tells of an assignment's change what others must know: the event, the audit entry, the unit's punctuality. */
@ApplicationScoped
class AssignmentJournal {

    private static final String TOPIC = "task.assignment";

    private final AssignmentRepository assignments;
    private final Outbox outbox;
    private final AuditLog audit;
    private final PunctualityFigures punctuality;

    AssignmentJournal(AssignmentRepository assignments, Outbox outbox, AuditLog audit, PunctualityFigures punctuality) {
        this.assignments = assignments;
        this.outbox = outbox;
        this.audit = audit;
        this.punctuality = punctuality;
    }

    /** An assignment before a step. */
    record Before(AssignmentState state, UUID accountableUnitId) {

        static Before of(Assignment assignment) {
            return new Before(AssignmentState.from(assignment), assignment.accountableUnitId());
        }
    }

    void created(List<Assignment> created) {
        tell(created, "assignment-created");
    }

    /** All at once: the units are locked in their order. */
    void given(Set<UUID> accountableUnits) {
        punctuality.recompute(accountableUnits);
    }

    /** Written first: the event carries the version of the stored row, and punctuality counts stored rows. */
    void changed(String action, Assignment assignment, Grant grant, Before before) {
        assignments.flush();
        if (assignment.version() == before.state().version()) {
            return;
        }
        tell(List.of(assignment), "assignment-changed");
        audit.record(entry(action, assignment, grant, before.state()));
        punctuality.recompute(Stream.of(assignment.accountableUnitId(), before.accountableUnitId())
                .collect(Collectors.toSet()));
    }

    /** Many rows that one statement has changed. */
    void changedTogether(String action, List<Assignment> before, Grant grant) {
        var states = before.stream().map(AssignmentState::from).toList();
        assignments.forget(before);
        var after = assignments.findAmong(before.stream().map(Assignment::id).toList());
        tell(after, "assignment-changed");
        audit.recordAll(IntStream.range(0, after.size())
                .mapToObj(i -> entry(action, after.get(i), grant, states.get(i)))
                .toList());
        punctuality.recompute(after.stream().map(Assignment::accountableUnitId).collect(Collectors.toSet()));
    }

    void tell(List<Assignment> changed, String event) {
        outbox.appendAll(changed.stream()
                .map(AssignmentState::from)
                .map(state ->
                        OutgoingEvent.of(TOPIC, state.id(), state.version(), "chiso.task." + event + ".v1", state))
                .toList());
    }

    private static AuditedChange entry(String action, Assignment assignment, Grant grant, AssignmentState before) {
        return new AuditedChange(
                action,
                "assignment",
                assignment.id().toString(),
                assignment.duty().ownerUnitId(),
                grant,
                before,
                AssignmentState.from(assignment));
    }
}
