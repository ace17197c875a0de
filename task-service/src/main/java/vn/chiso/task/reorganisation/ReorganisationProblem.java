package vn.chiso.task.reorganisation;

import vn.chiso.platform.problem.ProblemType;

enum ReorganisationProblem implements ProblemType {
    REORGANISATION_DECIDED(409);

    private final int status;

    ReorganisationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
