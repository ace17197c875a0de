package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import vn.chiso.platform.time.BusinessClock;

/** Makes drafts; there is one a result, however often it is asked for. */
@ApplicationScoped
public class PlanDrafting {

    private final PlanRepository plans;
    private final PlanItemRepository items;
    private final PlanJournal journal;
    private final BusinessClock clock;

    PlanDrafting(PlanRepository plans, PlanItemRepository items, PlanJournal journal, BusinessClock clock) {
        this.plans = plans;
        this.items = items;
        this.journal = journal;
        this.clock = clock;
    }

    /** Does nothing if the result has its plan already: people may have edited it. */
    @Transactional
    public void draft(NewPlan draft) {
        if (plans.findBySourceResult(draft.sourceResultId()).isPresent()) {
            return;
        }
        var standingOffice = plans.latestStandingOffice(draft.owner().id()).orElse(null);
        var plan = new Plan(draft, standingOffice, clock.now());
        var planItems = new ArrayList<PlanItem>();
        for (var item : draft.items()) {
            planItems.add(new PlanItem(plan.id(), planItems.size() + 1, item));
        }
        plan.count(PlanCounts.ofNew(planItems));
        plans.persist(plan);
        plans.flush();
        items.persist(planItems);
        journal.drafted(plan);
    }
}
