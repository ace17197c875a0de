package vn.chiso.task.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentCreation;
import vn.chiso.task.occurrence.OccurrenceCreation;
import vn.chiso.task.plan.IssuedPlans;
import vn.chiso.task.task.RequiredTasks;

/** Issues a draft: its tasks, their occurrences and assignments come into being with it, or it stays a draft. */
@ApplicationScoped
class PlanIssuance {

    private final IssuedPlans plans;
    private final RequiredTasks tasks;
    private final OccurrenceCreation occurrences;
    private final AssignmentCreation assignments;
    private final BusinessClock clock;

    PlanIssuance(
            IssuedPlans plans,
            RequiredTasks tasks,
            OccurrenceCreation occurrences,
            AssignmentCreation assignments,
            BusinessClock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.occurrences = occurrences;
        this.assignments = assignments;
        this.clock = clock;
    }

    @Transactional
    IssuedPlanResponse issue(UUID planId, ExpectedVersion expected) {
        var plan = plans.issue(planId, expected);
        int unknown = tasks.leadsOfUnknownType(planId);
        if (unknown > 0) {
            throw new ProblemException(IssuanceProblem.UNIT_TYPE_UNKNOWN, unknown);
        }
        int tasksInAll = tasks.create(planId);
        int due = occurrences.createForPlan(planId, clock.now());
        int given = assignments.fanOut(planId, clock.now()).requireEverybody().assignments();
        // A plan of nothing but events and far-off recurrences gives nothing out yet.
        if (given == 0 && (due > 0 || tasksInAll == 0)) {
            throw new ProblemException(IssuanceProblem.PLAN_WITHOUT_ASSIGNMENTS);
        }
        return new IssuedPlanResponse(plan, tasksInAll, given);
    }
}
