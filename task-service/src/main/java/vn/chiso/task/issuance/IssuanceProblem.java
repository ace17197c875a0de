package vn.chiso.task.issuance;

import vn.chiso.platform.problem.ProblemType;

enum IssuanceProblem implements ProblemType {
    UNIT_TYPE_UNKNOWN(409),
    PLAN_WITHOUT_ASSIGNMENTS(409);

    private final int status;

    IssuanceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
