package vn.chiso.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.task.plan.PlanDrafts;
import vn.chiso.task.plan.PlanResponse;
import vn.chiso.task.reading.DeadlineConfirmations;

/** A person confirms how deadlines of a draft are read; the version of the plan says which readings he has seen. */
@ApplicationScoped
class DeadlineConfirming {

    private final TaskRepository tasks;
    private final PlanDrafts drafts;
    private final TaskJournal journal;
    private final DeadlineConfirmations confirmations;

    DeadlineConfirming(
            TaskRepository tasks, PlanDrafts drafts, TaskJournal journal, DeadlineConfirmations confirmations) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.journal = journal;
        this.confirmations = confirmations;
    }

    @Transactional
    PlanResponse confirm(UUID planId, ExpectedVersion expected, DeadlineConfirmationRequest request) {
        var draft = drafts.lock(planId);
        expected.check(draft.version());
        if (request.taskIds().isEmpty() && request.requirementCodes().isEmpty()) {
            throw fault("/taskIds", "not-empty", null);
        }
        var confirmation = confirmations.now(Boolean.TRUE.equals(request.overdueAtBirth()));
        for (int i = 0; i < request.taskIds().size(); i++) {
            var task = task(planId, request.taskIds().get(i), "/taskIds/" + i);
            var before = TaskResponse.from(task);
            task.confirmDeadline(confirmation);
            journal.changed("task.deadline-confirmed", draft, task.id(), before, TaskResponse.from(task));
        }
        for (int i = 0; i < request.requirementCodes().size(); i++) {
            drafts.confirmRequirement(draft, request.requirementCodes().get(i), confirmation, "/requirementCodes/" + i);
        }
        drafts.changed(draft);
        journal.confirmed(draft, request);
        return drafts.state(draft);
    }

    private Task task(UUID planId, UUID id, String pointer) {
        return tasks.findByIdOptional(id)
                .filter(task -> task.planId().equals(planId))
                .orElseThrow(() -> fault(pointer, "unknown-task", id.toString()));
    }

    private static ProblemException fault(String pointer, String code, String detail) {
        return new ProblemException(PlatformProblem.VALIDATION_FAILED).with(new Violation(pointer, code, detail));
    }
}
