package vn.chiso.task.issuance;

import vn.chiso.platform.problem.ProblemType;

enum IssuanceProblem implements ProblemType {
    UNIT_TYPE_UNKNOWN(409),
    PLAN_WITHOUT_ASSIGNMENTS(409),
    DUE_BEFORE_ISSUE(409),
    PLAN_HAS_OPEN_WORK(409),
    PLAN_HAS_UNREVIEWED_RESULTS(409),
    REVISION_EMPTY(400);

    private final int status;

    IssuanceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
