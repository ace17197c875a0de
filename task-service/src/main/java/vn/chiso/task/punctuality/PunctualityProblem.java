package vn.chiso.task.punctuality;

import vn.chiso.platform.problem.ProblemType;

enum PunctualityProblem implements ProblemType {
    NO_PUNCTUALITY(404);

    private final int status;

    PunctualityProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
