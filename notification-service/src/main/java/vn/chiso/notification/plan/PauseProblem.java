package vn.chiso.notification.plan;

import vn.chiso.platform.problem.ProblemType;

enum PauseProblem implements ProblemType {
    PLAN_PAUSED_ALREADY(409),
    PAUSE_PLAN_UNKNOWN(400);

    private final int status;

    PauseProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
