package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;

/** Turns a draft into an issued plan; whoever calls gives out its work in the same transaction. */
@ApplicationScoped
public class IssuedPlans {

    private final PlanRepository plans;
    private final PlanAccess access;
    private final PlanJournal journal;
    private final BusinessClock clock;

    IssuedPlans(PlanRepository plans, PlanAccess access, PlanJournal journal, BusinessClock clock) {
        this.plans = plans;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return the plan as it is issued; its rows are written */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanResponse issue(UUID planId, ExpectedVersion expected) {
        var plan = plans.findForChange(planId).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        var grant = access.requireCoordinator(plan);
        expected.check(plan.version());
        return issue(new PlanDrafts.Draft(plan, grant));
    }

    /** As {@link #issue(UUID, ExpectedVersion)}, of a draft that the caller holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanResponse issue(PlanDrafts.Draft held) {
        var plan = held.plan();
        var before = PlanState.from(plan);
        plan.issue(clock.now());
        journal.issued(plan, held.grant(), before);
        return PlanResponse.from(plan);
    }

    /** @throws ProblemException 409 unless the plan is issued and not closed */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanDrafts.Draft lock(UUID planId, ExpectedVersion expected) {
        var plan = plans.findForChange(planId).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        var grant = access.requireCoordinator(plan);
        expected.check(plan.version());
        plan.requireIssued();
        return new PlanDrafts.Draft(plan, grant);
    }

    /** @param version of the plan as it is now */
    public record Edition(int revision, long version) {}

    /** After its tasks were changed; they need leads as those of a draft do. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Edition revise(PlanDrafts.Draft held, String reason) {
        var plan = held.plan();
        var before = PlanState.from(plan);
        plans.flush();
        plan.count(plans.counts(plan.id()));
        plan.revise();
        journal.revised(plan, held.grant(), before);
        return new Edition(plan.revision(), plan.version());
    }

    /** @param reason null where everything was finished */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanResponse close(PlanDrafts.Draft held, String reason) {
        var plan = held.plan();
        var before = PlanState.from(plan);
        plan.close(clock.now(), reason);
        journal.closed(plan, held.grant(), before);
        return PlanResponse.from(plan);
    }
}
