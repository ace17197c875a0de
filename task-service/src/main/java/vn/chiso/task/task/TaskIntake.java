package vn.chiso.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.plan.PlanDrafts;
import vn.chiso.task.plan.PlanDrafts.Draft;
import vn.chiso.task.reading.DeadlineConfirmations;

/** Takes over many tasks at once; whoever calls tells of the change. */
@ApplicationScoped
public class TaskIntake {

    private final TaskRepository tasks;
    private final PlanDrafts drafts;

    private final PartyReading parties;
    private final DeadlineConfirmations confirmations;
    private final TaskJournal journal;
    private final BusinessClock clock;

    TaskIntake(
            TaskRepository tasks,
            PlanDrafts drafts,
            PartyReading parties,
            DeadlineConfirmations confirmations,
            TaskJournal journal,
            BusinessClock clock) {
        this.journal = journal;
        this.confirmations = confirmations;
        this.tasks = tasks;
        this.drafts = drafts;
        this.parties = parties;
        this.clock = clock;
    }

    /** After those that the item has. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Draft draft, UUID itemId, List<TaskContent> said) {
        var criterion = drafts.criterionOf(draft, itemId);
        int position = tasks.nextPosition(itemId);
        for (var task : said) {
            tasks.persist(new Task(draft.planId(), itemId, criterion, position++, task));
        }
    }

    /** One task, as a person enters it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID add(Draft plan, UUID itemId, TaskRequest request, String pointer) {
        return add(plan, itemId, request, List.of(), pointer);
    }

    /** @param known may be named as well, wherever they stand */
    UUID add(Draft plan, UUID itemId, TaskRequest request, List<TaskParty> known, String pointer) {
        var criterion = drafts.criterionOf(plan, itemId);
        var said = request.text().with(drafts.readingContext(plan), parties.read(request, known, pointer));
        var task = new Task(plan.planId(), itemId, criterion, tasks.nextPosition(itemId), said);
        task.confirmDeadline(confirmations.of(request.deadlineConfirmed(), request.overdueAtBirth()));
        tasks.persist(task);
        journal.changed("task.added", plan, task.id(), null, TaskResponse.from(task));
        return task.id();
    }

    /** Nothing more will be given out for them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void retire(Draft plan, List<UUID> ids, String pointer) {
        for (int i = 0; i < ids.size(); i++) {
            retire(plan, standing(plan, ids.get(i), pointer + "/" + i));
        }
    }

    void retire(Draft plan, Task task) {
        var before = TaskResponse.from(task);
        task.retire(clock.now());
        journal.changed("task.dropped", plan, task.id(), before, TaskResponse.from(task));
    }

    /** @throws ProblemException 400 for a task of another plan, or one that was dropped before */
    Task standing(Draft plan, UUID id, String pointer) {
        return tasks.findByIdOptional(id)
                .filter(one -> one.planId().equals(plan.planId()) && one.retiredAt() == null)
                .orElseThrow(() -> new ProblemException(PlatformProblem.VALIDATION_FAILED)
                        .with(new Violation(pointer, "unknown-task", id.toString())));
    }
}
