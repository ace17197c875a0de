package vn.chiso.task.occurrence.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.occurrence.TaskDeadline;
import vn.chiso.task.occurrence.TaskDeadlines;
import vn.chiso.task.recurrence.Recurrence;
import vn.chiso.task.recurrence.ReportingWindow;
import vn.chiso.task.recurrence.RuleFaultException;

/** Changes the rule of a recurring task for the time to come. */
@ApplicationScoped
class RecurrenceChanges {

    /** Each leading unit, and each member of a leading group on the day, gets a row an occurrence. */
    private static final String RECIPIENTS = """
            select count(*)
              from task_party p
              left join unit_group_member m on p.kind = 'GROUP' and m.unit_group_id = p.group_id
                    and m.valid_from <= ? and (m.valid_to is null or m.valid_to > ?)
             where p.task_id = ? and p.part = 'LEAD'
            """;

    private final TaskDeadlines tasks;
    private final Recurrences recurrences;
    private final Sql sql;
    private final AuditLog audit;
    private final BusinessClock clock;
    private final int mostRows;

    RecurrenceChanges(
            TaskDeadlines tasks,
            Recurrences recurrences,
            Sql sql,
            AuditLog audit,
            BusinessClock clock,
            @ConfigProperty(name = "chiso.occurrence.most-rows") int mostRows) {
        this.tasks = tasks;
        this.recurrences = recurrences;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
        this.mostRows = mostRows;
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
        var task = tasks.visible(taskId);
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
        try {
            Recurrence.of(rule).check(after.startsOn(), recipients(task.taskId()), mostRows);
        } catch (RuleFaultException e) {
            throw fault("/rule", e.fault().id());
        }
        return after;
    }

    private int recipients(UUID taskId) {
        var today = clock.today();
        return sql.query(RECIPIENTS, row -> row.getInt(1), today, today, taskId).getFirst();
    }

    private static ProblemException fault(String pointer, String code) {
        return new ProblemException(PlatformProblem.VALIDATION_FAILED).with(new Violation(pointer, code, null));
    }
}
