package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;

/** Makes drafts of results. Whoever calls sees to it that there is one for all editions of a result. */
@ApplicationScoped
public class PlanDrafting {

    private final PlanRepository plans;
    private final PlanItemRepository items;
    private final PlanAccess access;
    private final PlanJournal journal;
    private final BusinessClock clock;

    PlanDrafting(
            PlanRepository plans,
            PlanItemRepository items,
            PlanAccess access,
            PlanJournal journal,
            BusinessClock clock) {
        this.plans = plans;
        this.items = items;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether some edition of a result has its plan, be it a draft or not. */
    @Transactional
    public boolean exists(List<UUID> editions) {
        return plans.findBySourceResults(editions).isPresent();
    }

    /** The plan of a result, whose unit the caller coordinates. */
    @Transactional
    public Optional<PlanResponse> of(List<UUID> editions) {
        return plans.findBySourceResults(editions).map(PlanResponse::from);
    }

    /** @throws ProblemException 403 for whoever coordinates nothing */
    public void requireAnyCoordinator() {
        access.requireAnyCoordinator();
    }

    /** By which the caller coordinates plans of the unit; empty if none does. */
    public Optional<Grant> grant(UUID unit) {
        return access.coordinating(unit);
    }

    /** By the service itself. */
    @Transactional
    public void draft(NewPlan draft) {
        journal.drafted(drafted(draft));
    }

    /** On demand of a coordinator. */
    @Transactional
    public PlanResponse draft(NewPlan draft, Grant grant) {
        var plan = drafted(draft);
        journal.created(plan, grant);
        return PlanResponse.from(plan);
    }

    private Plan drafted(NewPlan draft) {
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
        return plan;
    }
}
