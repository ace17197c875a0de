package vn.chiso.task.occurrence.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.occurrence.OccurrenceProblem;
import vn.chiso.task.occurrence.TaskDeadline;
import vn.chiso.task.occurrence.TaskDeadlines;

/** Registers what event-triggered tasks wait for: their work appears, with its date, in the lists of those who lead it. */
@ApplicationScoped
class TriggerRegistration {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final TaskDeadlines tasks;
    private final Triggers triggers;
    private final TriggeredWork work;
    private final AuditLog audit;
    private final BusinessClock clock;

    TriggerRegistration(
            TaskDeadlines tasks, Triggers triggers, TriggeredWork work, AuditLog audit, BusinessClock clock) {
        this.tasks = tasks;
        this.triggers = triggers;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<TriggerResponse> list(UUID taskId, PageRequest page) {
        tasks.visible(taskId);
        return Page.of(
                triggers.findOfTask(taskId, page.afterId(), page.limit() + 1),
                page.limit(),
                trigger -> List.of(trigger.id().toString()));
    }

    @Transactional
    TriggerResponse register(UUID taskId, TriggerRequest request) {
        var task = tasks.visibleForChange(taskId);
        var grant = tasks.requireCoordinator(task);
        task.requireIssued();
        check(request);
        int part = part(task, request.part());
        var trigger = work.giveOut(task, part, request);
        audit.record(new AuditedChange(
                "trigger.registered", "task", taskId.toString(), task.ownerUnitId(), grant, null, trigger));
        return trigger;
    }

    private void check(TriggerRequest request) {
        if (request.happenedOn().isBefore(FIRST) || request.happenedOn().isAfter(clock.today())) {
            throw fault("/happenedOn", "event-not-in-past", request.happenedOn());
        }
        if (request.dueDate() != null && request.within() != null) {
            throw fault("/within", "due-date-and-within", null);
        }
        if (request.dueDate() != null
                && (request.dueDate().isBefore(request.happenedOn())
                        || request.dueDate().isAfter(LAST))) {
            throw fault("/dueDate", "due-before-event", request.dueDate());
        }
    }

    /** The part that waits for an event; the one that does so if none is named. */
    private static int part(TaskDeadline task, Integer named) {
        var waiting = task.parts().stream()
                .filter(part -> waits(task.deadline(part)))
                .filter(part -> named == null || named.equals(part))
                .toList();
        if (waiting.isEmpty()) {
            throw new ProblemException(OccurrenceProblem.TASK_WITHOUT_TRIGGER);
        }
        if (waiting.size() > 1) {
            throw fault("/part", "part-missing", null);
        }
        return waiting.getFirst();
    }

    private static boolean waits(Deadline deadline) {
        return switch (deadline) {
            case Deadline.EventWhen _, Deadline.EventAfter _, Deadline.ContinuousPlusTrigger _ -> true;
            default -> false;
        };
    }

    private static ProblemException fault(String pointer, String code, Object value) {
        return new ProblemException(PlatformProblem.VALIDATION_FAILED)
                .with(new Violation(pointer, code, value == null ? null : value.toString()));
    }
}
