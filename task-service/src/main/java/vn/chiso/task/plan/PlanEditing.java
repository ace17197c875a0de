package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** What the coordinator does with a draft before he issues it. */
@ApplicationScoped
class PlanEditing {

    private final PlanRepository plans;
    private final PlanDocuments documents;
    private final PlanAccess access;
    private final RequirementReading requirements;
    private final PlanJournal journal;
    private final Event<PlanRedated> dated;

    PlanEditing(
            PlanRepository plans,
            PlanDocuments documents,
            PlanAccess access,
            RequirementReading requirements,
            PlanJournal journal,
            Event<PlanRedated> dated) {
        this.plans = plans;
        this.documents = documents;
        this.access = access;
        this.requirements = requirements;
        this.journal = journal;
        this.dated = dated;
    }

    @Transactional
    PlanResponse edit(UUID planId, ExpectedVersion expected, PlanRequest request) {
        var plan = plans.findForChange(planId).orElseThrow(PlanEditing::notFound);
        var grant = access.requireCoordinator(plan);
        expected.check(plan.version());
        plan.requireDraft();
        RequirementReading.check(request.requirements(), request.document(), "");
        var before = PlanResponse.from(plan);
        var document = documents.of(request.document(), plan.ownerUnitId(), "");
        boolean redated = !Objects.equals(document.date(), plan.document().date())
                || document.dueDayBefore() != plan.document().dueDayBefore();
        plan.edit(
                request.title(),
                document,
                access.named(request.standingOfficeUnitId(), "/standingOfficeUnitId"),
                requirements.read(request.requirements(), document, plan.requirements()));
        plans.flush();
        plan.count(plans.counts(planId));
        if (redated) {
            dated.fire(new PlanRedated(planId, plan.ownerUnitId(), grant, requirements.context(document)));
            plans.flush();
            plan.count(plans.counts(planId));
        }
        var after = PlanResponse.from(plan);
        journal.edited(plan, grant, before, after);
        return after;
    }

    private static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND);
    }
}
