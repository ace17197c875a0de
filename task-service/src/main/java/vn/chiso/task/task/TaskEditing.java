package vn.chiso.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.task.deadline.DeadlineReader;
import vn.chiso.task.plan.PlanDrafts;
import vn.chiso.task.plan.PlanDrafts.Draft;
import vn.chiso.task.plan.PlanRedated;
import vn.chiso.task.reading.DeadlineConfirmations;

/** What the coordinator does with the tasks of a draft. */
@ApplicationScoped
class TaskEditing {

    private final TaskRepository tasks;
    private final PlanDrafts drafts;
    private final PartyReading parties;
    private final TaskJournal journal;
    private final DeadlineConfirmations confirmations;

    TaskEditing(
            TaskRepository tasks,
            PlanDrafts drafts,
            PartyReading parties,
            TaskJournal journal,
            DeadlineConfirmations confirmations) {
        this.confirmations = confirmations;
        this.tasks = tasks;
        this.drafts = drafts;
        this.parties = parties;
        this.journal = journal;
    }

    @Transactional
    TaskResponse add(UUID planId, UUID itemId, TaskRequest request) {
        var draft = drafts.lock(planId);
        var criterion = drafts.criterionOf(draft, itemId);
        var task = new Task(planId, itemId, criterion, tasks.nextPosition(itemId), said(draft, request, List.of()));
        task.confirmDeadline(confirmations.of(request.deadlineConfirmed(), request.overdueAtBirth()));
        tasks.persist(task);
        drafts.changed(draft);
        journal.changed("task.added", draft, task.id(), null, TaskResponse.from(task));
        return TaskResponse.from(task);
    }

    @Transactional
    TaskResponse edit(UUID planId, UUID itemId, UUID taskId, ExpectedVersion expected, TaskRequest request) {
        var draft = drafts.lock(planId);
        var task = task(planId, itemId, taskId, expected);
        var before = TaskResponse.from(task);
        task.edit(said(draft, request, task.parties()));
        task.confirmDeadline(confirmations.of(request.deadlineConfirmed(), request.overdueAtBirth()));
        drafts.changed(draft);
        journal.changed("task.edited", draft, taskId, before, TaskResponse.from(task));
        return TaskResponse.from(task);
    }

    @Transactional
    TaskResponse move(UUID planId, UUID itemId, UUID taskId, ExpectedVersion expected, TaskPositionRequest place) {
        var draft = drafts.lock(planId);
        var task = task(planId, itemId, taskId, expected);
        var before = TaskResponse.from(task);
        var target = place.itemId() == null ? itemId : place.itemId();
        var criterion = drafts.criterionOf(draft, target);
        int last = tasks.nextPosition(target) - (target.equals(itemId) ? 1 : 0);
        int to = Math.min(place.position(), last);
        if (target.equals(itemId) && to == task.position()) {
            return before;
        }
        tasks.close(itemId, task.position());
        tasks.open(target, to, taskId);
        task.moveTo(target, criterion, to);
        drafts.changed(draft);
        journal.changed("task.moved", draft, taskId, before, TaskResponse.from(task));
        return TaskResponse.from(task);
    }

    @Transactional
    void remove(UUID planId, UUID itemId, UUID taskId, ExpectedVersion expected) {
        var draft = drafts.lock(planId);
        var task = task(planId, itemId, taskId, expected);
        var before = TaskResponse.from(task);
        tasks.delete(task);
        tasks.flush();
        tasks.close(itemId, before.position());
        drafts.changed(draft);
        journal.changed("task.removed", draft, taskId, before, null);
    }

    /** A year that a deadline leaves out is that of the document. */
    void readAgain(@Observes PlanRedated redated) {
        tasks.findOfPlan(redated.planId()).stream()
                .filter(task -> task.reportingWindow() == null)
                .forEach(task -> {
                    var before = TaskResponse.from(task);
                    task.understand(DeadlineReader.read(task.deadlineText(), redated.context()));
                    journal.readAgain(redated, before, TaskResponse.from(task));
                });
    }

    private Task task(UUID planId, UUID itemId, UUID taskId, ExpectedVersion expected) {
        var task = tasks.findInItem(planId, itemId, taskId)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        expected.check(task.version());
        return task;
    }

    private TaskContent said(Draft draft, TaskRequest request, List<TaskParty> known) {
        return request.text().with(drafts.readingContext(draft), parties.read(request, known, ""));
    }
}
