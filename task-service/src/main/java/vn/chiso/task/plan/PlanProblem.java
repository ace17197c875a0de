package vn.chiso.task.plan;

import vn.chiso.platform.problem.ProblemType;

enum PlanProblem implements ProblemType {
    PLAN_NOT_DRAFT(409),
    PLAN_NOT_ISSUED(409),
    LEAD_UNIT_MISSING(409),
    GENERIC_OWNER_UNSETTLED(409),
    DEADLINE_UNCONFIRMED(409),
    ITEM_WITHOUT_TASK(409),
    REQUIREMENT_MISSING(409);

    private final int status;

    PlanProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
