package vn.chiso.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.task.plan.PlanDrafts.Draft;
import vn.chiso.task.plan.PlanRedated;

/** The audit entries of tasks; the event is that of their plan. */
@ApplicationScoped
class TaskJournal {

    private final AuditLog audit;

    TaskJournal(AuditLog audit) {
        this.audit = audit;
    }

    /** A deadline that is understood otherwise since the document has another date. */
    void readAgain(PlanRedated redated, TaskResponse before, TaskResponse after) {
        if (!before.deadline().equals(after.deadline())) {
            audit.record(new AuditedChange(
                    "task.read-again",
                    "task",
                    after.id().toString(),
                    redated.ownerUnitId(),
                    redated.grant(),
                    before,
                    after));
        }
    }

    /** Confirmed deadlines, those of requirements included. */
    void confirmed(Draft draft, DeadlineConfirmationRequest confirmed) {
        audit.record(new AuditedChange(
                "plan.deadlines-confirmed",
                "plan",
                draft.planId().toString(),
                draft.ownerUnitId(),
                draft.grant(),
                null,
                confirmed));
    }

    /** @param before null for a new task, {@code after} for a removed one */
    void changed(String action, Draft draft, UUID taskId, TaskResponse before, TaskResponse after) {
        audit.record(new AuditedChange(
                action, "task", taskId.toString(), draft.ownerUnitId(), draft.grant(), before, after));
    }
}
