package vn.chiso.task.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.task.plan.IssuedPlans;
import vn.chiso.task.plan.PlanDrafts;
import vn.chiso.task.plan.PlanResponse;
import vn.chiso.task.task.RequiredTasks;

/** Issues a draft: its tasks, their occurrences and assignments come into being with it, or it stays a draft. */
@ApplicationScoped
public class PlanIssuance {

    private final IssuedPlans plans;
    private final RequiredTasks tasks;
    private final GivenWork work;

    PlanIssuance(IssuedPlans plans, RequiredTasks tasks, GivenWork work) {
        this.plans = plans;
        this.tasks = tasks;
        this.work = work;
    }

    @Transactional
    IssuedPlanResponse issue(UUID planId, ExpectedVersion expected) {
        return given(plans.issue(planId, expected));
    }

    /** A draft that another feature holds in its transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanResponse issue(PlanDrafts.Draft held) {
        return given(plans.issue(held)).plan();
    }

    private IssuedPlanResponse given(PlanResponse plan) {
        var planId = plan.id();
        int unknown = tasks.leadsOfUnknownType(planId);
        if (unknown > 0) {
            throw new ProblemException(IssuanceProblem.UNIT_TYPE_UNKNOWN, unknown);
        }
        int tasksInAll = tasks.create(planId);
        var given = work.ofPlan(planId);
        // A plan of nothing but events and far-off recurrences gives nothing out yet.
        if (given.assignments() == 0 && (given.due() > 0 || tasksInAll == 0)) {
            throw new ProblemException(IssuanceProblem.PLAN_WITHOUT_ASSIGNMENTS);
        }
        return new IssuedPlanResponse(plan, tasksInAll, given.assignments());
    }
}
