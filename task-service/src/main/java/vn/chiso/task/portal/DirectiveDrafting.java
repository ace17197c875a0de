package vn.chiso.task.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.unit.Grant;
import vn.chiso.task.plan.ItemKind;
import vn.chiso.task.plan.PlanDrafts;
import vn.chiso.task.plan.PlanIntake;
import vn.chiso.task.plan.PlanItemContent;
import vn.chiso.task.task.TaskIntake;
import vn.chiso.task.task.TaskParty;
import vn.chiso.task.task.TaskText;

/** Makes a draft of what the province assigns: one item an item, deadlines read as everywhere. */
@ApplicationScoped
class DirectiveDrafting {

    private final PlanIntake plans;
    private final PlanDrafts drafts;
    private final TaskIntake tasks;

    DirectiveDrafting(PlanIntake plans, PlanDrafts drafts, TaskIntake tasks) {
        this.plans = plans;
        this.drafts = drafts;
        this.tasks = tasks;
    }

    /** An item with its tasks and who takes part in each. */
    record Read(PlanItemContent content, List<ReadTask> tasks) {}

    record ReadTask(TaskText text, List<TaskParty> parties) {}

    List<Read> read(AssignedTasksRequest request, NamedAgencies named) {
        var items = new ArrayList<Read>();
        var numbers = new HashSet<String>();
        for (int i = 0; i < request.items().size(); i++) {
            var item = request.items().get(i);
            if (item.number() != null && !numbers.add(item.number())) {
                named.fault("/items/" + i + "/number", "duplicate-number", item.number());
            }
            var said = new ArrayList<ReadTask>();
            for (int t = 0; t < item.tasks().size(); t++) {
                var task = item.tasks().get(t);
                said.add(new ReadTask(task.text(), named.parties(task, "/items/" + i + "/tasks/" + t)));
            }
            items.add(new Read(content(item), said));
        }
        return items;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    UUID draft(PlanIntake.Directive directive, List<Read> items, Grant grant) {
        var draft = plans.begin(directive, grant);
        var context = drafts.readingContext(draft);
        int taken = 0;
        for (var item : items) {
            var id = drafts.addItem(draft, item.content());
            tasks.add(
                    draft,
                    id,
                    item.tasks().stream()
                            .map(task -> task.text().with(context, task.parties()))
                            .toList());
            taken += item.tasks().size();
        }
        drafts.imported(draft, items.size(), taken);
        return draft.planId();
    }

    private static PlanItemContent content(AssignedTasksRequest.Item item) {
        return new PlanItemContent(
                ItemKind.UNSPECIFIED,
                null,
                null,
                item.number(),
                item.criterionCode(),
                item.title(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
