package vn.chiso.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.task.plan.PlanDrafts;
import vn.chiso.task.plan.PlanDrafts.Draft;

/** Takes over many tasks at once; whoever calls tells of the change. */
@ApplicationScoped
public class TaskIntake {

    private final TaskRepository tasks;
    private final PlanDrafts drafts;

    TaskIntake(TaskRepository tasks, PlanDrafts drafts) {
        this.tasks = tasks;
        this.drafts = drafts;
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
}
