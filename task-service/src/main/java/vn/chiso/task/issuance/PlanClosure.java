package vn.chiso.task.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.task.assignment.AssignmentWithdrawal;
import vn.chiso.task.plan.IssuedPlans;
import vn.chiso.task.plan.PlanResponse;

/** Ends a plan: all of its work is finished, or what is open is recalled with a reason. */
@ApplicationScoped
class PlanClosure {

    private final IssuedPlans plans;
    private final AssignmentWithdrawal withdrawal;

    PlanClosure(IssuedPlans plans, AssignmentWithdrawal withdrawal) {
        this.plans = plans;
        this.withdrawal = withdrawal;
    }

    @Transactional
    PlanResponse close(UUID planId, ExpectedVersion expected, String reason) {
        var plan = plans.lock(planId, expected);
        var unfinished = withdrawal.unfinished(planId);
        if (unfinished.unreviewed() > 0) {
            throw new ProblemException(IssuanceProblem.PLAN_HAS_UNREVIEWED_RESULTS, unfinished.unreviewed());
        }
        if (unfinished.open() > 0) {
            if (reason == null || reason.isBlank()) {
                throw new ProblemException(IssuanceProblem.PLAN_HAS_OPEN_WORK, unfinished.open()).at("/reason");
            }
            withdrawal.ofPlan(planId, reason, plan.grant());
        }
        return plans.close(plan, reason);
    }
}
