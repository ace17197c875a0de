package vn.chiso.task.occurrence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.task.assignment.TaskSight;
import vn.chiso.task.deadline.DeadlineReading;

/** Finds a task, with what its deadline says, for those who may see it. */
@ApplicationScoped
public class TaskDeadlines {

    private final Sql sql;
    private final ObjectMapper json;
    private final Scope scope;
    private final TaskSight sight;
    private final PlanHold plans;

    TaskDeadlines(Sql sql, ObjectMapper json, Scope scope, TaskSight sight, PlanHold plans) {
        this.sql = sql;
        this.json = json;
        this.scope = scope;
        this.sight = sight;
        this.plans = plans;
    }

    /** @throws ProblemException 404 also for a task that the caller may not see */
    public TaskDeadline visible(UUID taskId) {
        // First: who is no party at all is told so, whether the task exists or not.
        sight.require(taskId);
        return sql
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
    }

    /**
     * As {@link #visible}, for whoever gives out work, sets dates or notes anything: the plan is not closed meanwhile.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public TaskDeadline visibleForChange(UUID taskId) {
        sight.require(taskId);
        plans.hold(taskId);
        return visible(taskId);
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
