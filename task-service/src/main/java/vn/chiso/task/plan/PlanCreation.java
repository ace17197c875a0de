package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.chiso.platform.time.BusinessClock;

/** Begins drafts that no result is behind. */
@ApplicationScoped
class PlanCreation {

    private final PlanRepository plans;
    private final PlanAccess access;
    private final PlanDocuments documents;
    private final PlanJournal journal;
    private final BusinessClock clock;

    PlanCreation(
            PlanRepository plans,
            PlanAccess access,
            PlanDocuments documents,
            PlanJournal journal,
            BusinessClock clock) {
        this.plans = plans;
        this.access = access;
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    PlanResponse create(NewPlanRequest request) {
        var owner = access.owner(request.ownerUnitId());
        RequirementReading.checkDate(request.document());
        var standingOffice = request.standingOfficeUnitId() == null
                ? plans.latestStandingOffice(owner.unit().id()).orElse(null)
                : access.named(request.standingOfficeUnitId(), "/standingOfficeUnitId");
        var plan = new Plan(request.kind(), request.title(), owner.unit(), standingOffice, clock.now());
        plan.cover(request.programme(), request.period());
        plan.edit(
                request.title(),
                documents.of(request.document(), plan.ownerUnitId(), ""),
                standingOffice,
                plan.requirements());
        plans.persist(plan);
        journal.created(plan, owner.grant());
        return PlanResponse.from(plan);
    }
}
