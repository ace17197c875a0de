package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** What the coordinator does with a draft before he issues it. */
@ApplicationScoped
class PlanEditing {

    private final PlanRepository plans;
    private final PlanItemRepository items;
    private final PlanAccess access;
    private final RequirementReading requirements;
    private final PlanJournal journal;

    PlanEditing(
            PlanRepository plans,
            PlanItemRepository items,
            PlanAccess access,
            RequirementReading requirements,
            PlanJournal journal) {
        this.plans = plans;
        this.items = items;
        this.access = access;
        this.requirements = requirements;
        this.journal = journal;
    }

    @Transactional
    PlanResponse edit(UUID planId, ExpectedVersion expected, PlanRequest request) {
        var plan = plans.findForChange(planId).orElseThrow(PlanEditing::notFound);
        var grant = access.requireCoordinator(plan);
        expected.check(plan.version());
        plan.requireDraft();
        RequirementReading.check(request);
        var before = PlanResponse.from(plan);
        var document = document(request.document(), plan);
        plan.edit(
                request.title(),
                document,
                access.named(request.standingOfficeUnitId(), "/standingOfficeUnitId"),
                requirements.read(request.requirements(), document.date()));
        plans.flush();
        var after = PlanResponse.from(plan);
        journal.edited(plan, grant, before, after);
        return after;
    }

    private PlanDocument document(PlanRequest.Document entered, Plan plan) {
        if (entered == null) {
            return PlanDocument.UNKNOWN;
        }
        var issuer = plan.ownerUnitId().equals(entered.issuerUnitId())
                ? entered.issuerUnitId()
                : access.named(entered.issuerUnitId(), "/document/issuerUnitId");
        return new PlanDocument(entered.number(), entered.date(), issuer);
    }

    @Transactional
    PlanItemResponse settleLead(UUID planId, UUID itemId, ExpectedVersion expected, List<UUID> leadUnitIds) {
        var plan = plans.findForChange(planId).orElseThrow(PlanEditing::notFound);
        var grant = access.requireCoordinator(plan);
        var item = items.findInPlan(planId, itemId).orElseThrow(PlanEditing::notFound);
        expected.check(item.version());
        plan.requireDraft();
        var before = PlanItemResponse.from(item);
        var leads = List.copyOf(new LinkedHashSet<>(leadUnitIds));
        item.settleLead(access.named(leads, item.units(), "/leadUnitIds"));
        items.flush();
        plan.countUnsettledItems(items.countUnsettled(planId));
        plans.advanceVersion(plan);
        journal.leadSettled(plan, item, grant, before);
        return PlanItemResponse.from(item);
    }

    private static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND);
    }
}
