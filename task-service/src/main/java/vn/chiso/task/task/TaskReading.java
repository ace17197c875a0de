package vn.chiso.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.TaskSight;
import vn.chiso.task.plan.PlanDrafts;

/** Shows one task to those who see it, and lists of tasks to those who see their plans. */
@ApplicationScoped
class TaskReading {

    private final TaskRepository tasks;
    private final TaskSight sight;
    private final PlanDrafts plans;
    private final BusinessClock clock;

    TaskReading(TaskRepository tasks, TaskSight sight, PlanDrafts plans, BusinessClock clock) {
        this.tasks = tasks;
        this.sight = sight;
        this.plans = plans;
        this.clock = clock;
    }

    @Transactional
    TaskResponse get(UUID taskId) {
        sight.require(taskId);
        var task = tasks.findByIdOptional(taskId).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        return TaskResponse.from(task);
    }

    @Transactional
    Page<TaskResponse> list(UUID planId, PageRequest page) {
        var found = tasks.findInScope(planId, plans.readableFrom(), clock.today(), page.afterId(), page.limit() + 1);
        return Page.of(
                found.stream().map(TaskResponse::from).toList(),
                page.limit(),
                task -> List.of(task.id().toString()));
    }

    @Transactional
    Page<TaskResponse> ofItem(UUID planId, UUID itemId, PageRequest page) {
        plans.requireItemOfReader(planId, itemId);
        var found = tasks.findOfItem(itemId, Cursor.position(page.cursor()), page.limit() + 1);
        return Page.of(
                found.stream().map(TaskResponse::from).toList(),
                page.limit(),
                task -> List.of(Integer.toString(task.position())));
    }
}
