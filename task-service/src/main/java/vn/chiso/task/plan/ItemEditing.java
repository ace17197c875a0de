package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/** What the coordinator does with the items of a draft. */
@ApplicationScoped
class ItemEditing {

    private final PlanRepository plans;
    private final PlanItemRepository items;
    private final PlanAccess access;
    private final PlanDrafts drafts;
    private final PlanJournal journal;

    ItemEditing(
            PlanRepository plans, PlanItemRepository items, PlanAccess access, PlanDrafts drafts, PlanJournal journal) {
        this.plans = plans;
        this.items = items;
        this.access = access;
        this.drafts = drafts;
        this.journal = journal;
    }

    @Transactional
    PlanItemResponse add(UUID planId, PlanItemRequest request) {
        var draft = drafts.lock(planId);
        var item = new PlanItem(
                planId,
                items.nextPosition(planId),
                request.content(),
                access.named(request.leadUnitIds(), List.of(), "/leadUnitIds"),
                access.named(request.cooperatingUnitIds(), List.of(), "/cooperatingUnitIds"));
        requireFreeNumber(item, request.content(), "/content/number");
        items.persist(item);
        plans.touch(draft.plan());
        journal.itemChanged("plan-item.added", draft.plan(), item, draft.grant(), null);
        return PlanItemResponse.from(item);
    }

    @Transactional
    PlanItemResponse edit(UUID planId, UUID itemId, ExpectedVersion expected, PlanItemContent content) {
        var draft = drafts.lock(planId);
        var item = item(planId, itemId, expected);
        var before = PlanItemResponse.from(item);
        requireFreeNumber(item, content, "/number");
        item.edit(content);
        plans.touch(draft.plan());
        journal.itemChanged("plan-item.edited", draft.plan(), item, draft.grant(), before);
        return PlanItemResponse.from(item);
    }

    @Transactional
    PlanItemResponse settleLead(UUID planId, UUID itemId, ExpectedVersion expected, List<UUID> leadUnitIds) {
        var draft = drafts.lock(planId);
        var item = item(planId, itemId, expected);
        var before = PlanItemResponse.from(item);
        var leads = List.copyOf(new LinkedHashSet<>(leadUnitIds));
        item.settleLead(access.named(leads, item.units(), "/leadUnitIds"));
        plans.touch(draft.plan());
        journal.itemChanged("plan-item.lead-settled", draft.plan(), item, draft.grant(), before);
        return PlanItemResponse.from(item);
    }

    @Transactional
    PlanItemResponse move(UUID planId, UUID itemId, ExpectedVersion expected, int position) {
        var draft = drafts.lock(planId);
        var item = item(planId, itemId, expected);
        var before = PlanItemResponse.from(item);
        int to = Math.min(position, items.nextPosition(planId) - 1);
        items.shift(item, to);
        item.moveTo(to);
        plans.touch(draft.plan());
        journal.itemChanged("plan-item.moved", draft.plan(), item, draft.grant(), before);
        return PlanItemResponse.from(item);
    }

    /** With its tasks. */
    @Transactional
    void remove(UUID planId, UUID itemId, ExpectedVersion expected) {
        var draft = drafts.lock(planId);
        var item = item(planId, itemId, expected);
        var before = PlanItemResponse.from(item);
        items.delete(item);
        items.flush();
        items.close(planId, before.position());
        plans.touch(draft.plan());
        journal.itemRemoved(draft.plan(), draft.grant(), before);
    }

    private PlanItem item(UUID planId, UUID itemId, ExpectedVersion expected) {
        var item = items.findInPlan(planId, itemId).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        expected.check(item.version());
        return item;
    }

    private void requireFreeNumber(PlanItem item, PlanItemContent content, String pointer) {
        if (items.isNumberTaken(item.planId(), item.id(), content)) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED)
                    .with(new Violation(pointer, "duplicate-number", content.number()));
        }
    }
}
