package vn.chiso.task.occurrence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.task.deadline.DeadlineReading;

/** Finds a task for those who may see it: whom a grant over the plan's owner reaches, and whose units take part in it. */
@ApplicationScoped
public class TaskDeadlines {

    private static final Role[] READERS = {
        Role.TASK_COORDINATOR, Role.ORGANISER, Role.LEADER, Role.UNIT_HEAD, Role.VIEWER, Role.ADMIN
    };

    private final Sql sql;
    private final ObjectMapper json;
    private final Scope scope;
    private final BusinessClock clock;

    TaskDeadlines(Sql sql, ObjectMapper json, Scope scope, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.scope = scope;
        this.clock = clock;
    }

    /** @throws ProblemException 404 also for a task that the caller may not see */
    public TaskDeadline visible(UUID taskId) {
        var task = sql
                .query(
                        """
                        select t.id, p.owner_unit_id, p.status = 'ISSUED' and t.retired_at is null, t.deadline
                          from task t
                          join plan p on p.id = t.plan_id
                         where t.id = ?
                        """,
                        row -> new TaskDeadline(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getBoolean(3),
                                reading(row.getString(4))),
                        taskId)
                .stream()
                .findFirst()
                .orElseThrow(TaskDeadlines::notFound);
        if (!scope.reaches(task.ownerUnitId(), READERS) && !takesPart(taskId)) {
            throw notFound();
        }
        return task;
    }

    /** Those who are to do the work see it from its issue on. */
    private boolean takesPart(UUID taskId) {
        return !sql.query("""
                        select 1
                          from task t
                          join plan p on p.id = t.plan_id and p.status <> 'DRAFT'
                          join units_in_scope(?, ?) s on true
                         where t.id = ?
                           and (exists (select 1 from assignment a where a.task_id = t.id and a.unit_id = s.unit_id)
                             or exists (select 1 from task_party y where y.task_id = t.id and y.unit_id = s.unit_id))
                         limit 1
                        """, row -> 1, scope.codes(), clock.today(), taskId).isEmpty();
    }

    /** @throws ProblemException 403 for who sees the task and does not coordinate it */
    public Grant requireCoordinator(TaskDeadline task) {
        return scope.grant(task.ownerUnitId(), Role.TASK_COORDINATOR)
                .orElseThrow(() -> new ProblemException(PlatformProblem.FORBIDDEN));
    }

    private DeadlineReading reading(String deadline) {
        try {
            return json.readValue(deadline, DeadlineReading.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored deadline cannot be read", e);
        }
    }

    static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND);
    }
}
