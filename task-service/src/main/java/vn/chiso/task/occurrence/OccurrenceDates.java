package vn.chiso.task.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.task.assignment.AssignmentDates;

/** Shows the occurrences of a task, and takes the dates that somebody else sets. */
@ApplicationScoped
class OccurrenceDates {

    /** A year outside is a slip of the pen. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final TaskDeadlines tasks;
    private final Occurrences occurrences;
    private final AssignmentDates assignments;
    private final AuditLog audit;

    OccurrenceDates(TaskDeadlines tasks, Occurrences occurrences, AssignmentDates assignments, AuditLog audit) {
        this.tasks = tasks;
        this.occurrences = occurrences;
        this.assignments = assignments;
        this.audit = audit;
    }

    @Transactional
    Page<OccurrenceResponse> list(UUID taskId, PageRequest page) {
        tasks.visible(taskId);
        var found = occurrences.findOfTask(taskId, page.afterId(), page.limit() + 1);
        return Page.of(
                found.stream().map(OccurrenceResponse::from).toList(),
                page.limit(),
                one -> List.of(one.id().toString()));
    }

    @Transactional
    OccurrenceResponse get(UUID taskId, UUID id) {
        tasks.visible(taskId);
        return OccurrenceResponse.from(row(taskId, id));
    }

    /** What the audit keeps of a date: with the paper that says it. */
    record Dated(LocalDate dueDate, String source) {}

    @Transactional
    OccurrenceResponse setDueDate(UUID taskId, UUID id, ExpectedVersion expected, DueDateRequest request) {
        var task = tasks.visibleForChange(taskId);
        var grant = tasks.requireCoordinator(task);
        var before = row(taskId, id);
        expected.check(before.version());
        task.requireIssued();
        if (before.dateFrom() == null) {
            throw new ProblemException(OccurrenceProblem.DATE_NOT_AWAITED);
        }
        if (request.dueDate().isBefore(FIRST) || request.dueDate().isAfter(LAST)) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED)
                    .with(new Violation(
                            "/dueDate", "year-out-of-range", request.dueDate().toString()));
        }
        if (!occurrences.setDueDate(id, request.dueDate(), before.version())) {
            throw new ProblemException(PlatformProblem.STALE_VERSION);
        }
        assignments.setDueDate(id, request.dueDate());
        audit.record(new AuditedChange(
                "occurrence.dated",
                "occurrence",
                id.toString(),
                task.ownerUnitId(),
                grant,
                new Dated(before.dueDate(), null),
                new Dated(request.dueDate(), request.source())));
        return OccurrenceResponse.from(row(taskId, id));
    }

    private OccurrenceRow row(UUID taskId, UUID id) {
        return occurrences.find(taskId, id).orElseThrow(TaskDeadlines::notFound);
    }
}
