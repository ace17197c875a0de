package vn.chiso.task.portal;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Partner;
import vn.chiso.task.plan.PlanIntake;
import vn.chiso.task.plan.PlanResponse;
import vn.chiso.task.plan.PlanStatus;

/**
 * Assigned tasks from the portal to the units' assignments. First they are taken, for good; then they are issued if nothing is
 * left that a person has to settle. Whatever has come in between, the same content pushed again is issued then, unless a person
 * has begun to change the draft.
 */
@ApplicationScoped
class AssignedTaskIntake {

    private final AssignedTasks tasks;
    private final DirectiveIssue issue;
    private final PlanIntake plans;
    private final Partner partner;

    AssignedTaskIntake(AssignedTasks tasks, DirectiveIssue issue, PlanIntake plans, Partner partner) {
        this.partner = partner;
        this.tasks = tasks;
        this.issue = issue;
        this.plans = plans;
    }

    AssignedTasksResponse push(AssignedTasksRequest request) {
        var taken = tasks.take(request);
        var plan = plans.state(taken.planId());
        String heldUpBy = null;
        if (plan.status() == PlanStatus.DRAFT && plan.flags().isEmpty()) {
            heldUpBy = issue(plan);
            plan = plans.state(taken.planId());
        }
        return response(request, taken, plan, heldUpBy);
    }

    /** Null once it is issued, and where it waits for whoever has begun to change it. */
    private String issue(PlanResponse plan) {
        var grant = partner.grant(plan.ownerUnit().id());
        if (grant.isEmpty()) {
            // It was taken under a grant that is gone, and nothing more is done by it.
            return PlatformProblem.FORBIDDEN.code();
        }
        try {
            issue.issue(plan.id(), grant.get());
            return null;
        } catch (ProblemException e) {
            return e.type().code();
        }
    }

    private static AssignedTasksResponse response(
            AssignedTasksRequest request, AssignedTasks.Taken taken, PlanResponse plan, String heldUpBy) {
        return new AssignedTasksResponse(
                request.sourceId(),
                plan.id(),
                taken.created(),
                plan.status(),
                plan.itemCount(),
                plan.taskCount(),
                plan.flags(),
                heldUpBy);
    }
}
