package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/** What another edition of an issued plan says of an item that the plan has already. */
@ApplicationScoped
public class ItemRevision {

    private final PlanItemRepository items;
    private final PlanAccess access;
    private final PlanJournal journal;

    ItemRevision(PlanItemRepository items, PlanAccess access, PlanJournal journal) {
        this.items = items;
        this.access = access;
        this.journal = journal;
    }

    /**
     * @param content null where the words stay
     * @param leadUnitIds null where the leads stay
     * @throws ProblemException 400 for an item of another plan, a unit out of reach, or a number that another item has
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(
            PlanDrafts.Draft plan, UUID itemId, PlanItemContent content, List<UUID> leadUnitIds, String pointer) {
        var item = items.findInPlan(plan.planId(), itemId)
                .orElseThrow(() -> fault(pointer + "/itemId", "unknown-item", itemId.toString()));
        var before = PlanItemResponse.from(item);
        if (content != null) {
            if (items.isNumberTaken(plan.planId(), itemId, content)) {
                throw fault(pointer + "/content/number", "duplicate-number", content.number());
            }
            item.edit(content);
        }
        if (leadUnitIds != null) {
            var leads = List.copyOf(new LinkedHashSet<>(leadUnitIds));
            item.settleLead(access.named(leads, item.units(), pointer + "/leadUnitIds"));
        }
        items.flush();
        journal.itemRevised("plan-item.revised", plan.plan(), item, plan.grant(), before);
    }

    private static ProblemException fault(String pointer, String code, String detail) {
        return new ProblemException(PlatformProblem.VALIDATION_FAILED).with(new Violation(pointer, code, detail));
    }
}
