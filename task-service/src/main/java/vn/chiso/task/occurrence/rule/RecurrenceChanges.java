package vn.chiso.task.occurrence.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.occurrence.TaskDeadline;
import vn.chiso.task.occurrence.TaskDeadlines;
import vn.chiso.task.recurrence.ReportingWindow;

/** Changes the rule of a recurring task for the time to come. */
@ApplicationScoped
class RecurrenceChanges {

    private final TaskDeadlines tasks;
    private final Recurrences recurrences;
    private final RowLimit limit;
    private final AuditLog audit;
    private final BusinessClock clock;

    RecurrenceChanges(
            TaskDeadlines tasks, Recurrences recurrences, RowLimit limit, AuditLog audit, BusinessClock clock) {
        this.tasks = tasks;
        this.recurrences = recurrences;
        this.limit = limit;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    List<RecurrenceResponse> list(UUID taskId) {
        tasks.visible(taskId);
        return recurrences.findOfTask(taskId).stream()
                .map(RecurrenceResponse::from)
                .toList();
    }

    @Transactional
    RecurrenceResponse get(UUID taskId, int part) {
        tasks.visible(taskId);
        return recurrences.findOfTask(taskId).stream()
                .filter(row -> row.part() == part)
                .map(RecurrenceResponse::from)
                .findFirst()
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    @Transactional
    RecurrenceResponse change(UUID taskId, int part, ExpectedVersion expected, RecurrenceRequest request) {
        var task = tasks.visibleForChange(taskId);
        var grant = tasks.requireCoordinator(task);
        var before = recurrences.lock(taskId, part).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        expected.check(before.version());
        task.requireIssued();
        var after = changed(task, before, request);
        recurrences.change(after);
        audit.record(new AuditedChange(
                "recurrence.changed",
                "task",
                taskId.toString(),
                task.ownerUnitId(),
                grant,
                RecurrenceResponse.from(before),
                RecurrenceResponse.from(after)));
        return get(taskId, part);
    }

    private RecurrenceRow changed(TaskDeadline task, RecurrenceRow before, RecurrenceRequest request) {
        if ((request.rule() == null) == (request.reports() == null)) {
            throw fault("/rule", "rule-or-reports");
        }
        ReportingWindow window =
                request.reports() == null ? null : request.reports().window();
        String rule =
                window == null ? request.rule() : window.rule(request.reports().dueDay());
        var today = clock.today();
        var after = before.changed(rule, window, today);
        int recipients = limit.recipients(List.of(task.taskId())).getOrDefault(task.taskId(), 0);
        limit.fault(after, recipients).ifPresent(fault -> {
            throw fault("/rule", fault.id());
        });
        return after;
    }

    private static ProblemException fault(String pointer, String code) {
        return new ProblemException(PlatformProblem.VALIDATION_FAILED).with(new Violation(pointer, code, null));
    }
}
