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
import vn.chiso.task.assignment.TaskSight;
import vn.chiso.task.plan.PlanDrafts;

/** Shows tasks to those who see them, and those of an item to whoever sees its plan. */
@ApplicationScoped
class TaskReading {

    private final TaskRepository tasks;
    private final TaskSight sight;
    private final PlanDrafts plans;

    TaskReading(TaskRepository tasks, TaskSight sight, PlanDrafts plans) {
        this.tasks = tasks;
        this.sight = sight;
        this.plans = plans;
    }

    @Transactional
    TaskResponse get(UUID taskId) {
        sight.require(taskId);
        var task = tasks.findByIdOptional(taskId).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        return TaskResponse.from(task);
    }

    @Transactional
    Page<TaskResponse> list(UUID planId, PageRequest page) {
        var found = tasks.findAmong(sight.visible(planId, page.afterId(), page.limit() + 1));
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
