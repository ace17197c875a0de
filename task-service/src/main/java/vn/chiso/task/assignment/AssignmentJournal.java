package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
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

    void created(List<Assignment> created) {
        outbox.appendAll(created.stream()
                .map(AssignmentState::from)
                .map(state -> event(state, "assignment-created"))
                .toList());
    }

    /** Written first: the event carries the version of the stored row, and punctuality counts stored rows. */
    void changed(String action, Assignment assignment, Grant grant, AssignmentState before) {
        assignments.flush();
        var after = AssignmentState.from(assignment);
        outbox.append(event(after, "assignment-changed"));
        audit.record(new AuditedChange(
                action, "assignment", after.id().toString(), after.ownerUnitId(), grant, before, after));
        punctuality.recompute(Set.of(assignment.unitId()));
    }

    private static OutgoingEvent event(AssignmentState state, String event) {
        return OutgoingEvent.of(TOPIC, state.id(), state.version(), "chiso.task." + event + ".v1", state);
    }
}
