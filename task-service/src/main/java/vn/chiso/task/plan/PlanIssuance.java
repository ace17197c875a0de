package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentCreation;

/** Issues a draft: its tasks and assignments come into being with it, or it stays a draft. */
@ApplicationScoped
class PlanIssuance {

    private final PlanRepository plans;
    private final PlanAccess access;
    private final TaskCreation tasks;
    private final AssignmentCreation assignments;
    private final PlanJournal journal;
    private final BusinessClock clock;

    PlanIssuance(
            PlanRepository plans,
            PlanAccess access,
            TaskCreation tasks,
            AssignmentCreation assignments,
            PlanJournal journal,
            BusinessClock clock) {
        this.plans = plans;
        this.access = access;
        this.tasks = tasks;
        this.assignments = assignments;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    IssuedPlanResponse issue(UUID planId, ExpectedVersion expected) {
        var plan = plans.findForChange(planId).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        var grant = access.requireCoordinator(plan);
        expected.check(plan.version());
        var before = PlanState.from(plan);
        plan.issue(clock.now());
        journal.issued(plan, grant, before);
        int created = tasks.createFor(planId, clock.now());
        var given = assignments.fanOut(planId, clock.now()).requireEverybody();
        if (given.assignments() == 0) {
            throw new ProblemException(PlanProblem.PLAN_WITHOUT_ASSIGNMENTS);
        }
        return new IssuedPlanResponse(PlanResponse.from(plan), created, given.assignments());
    }
}
