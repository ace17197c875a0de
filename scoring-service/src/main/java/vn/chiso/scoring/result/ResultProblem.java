package vn.chiso.scoring.result;

import vn.chiso.platform.problem.ProblemType;

/** What can go wrong when a result is published. */
enum ResultProblem implements ProblemType {
    UNKNOWN_ISSUER(422);

    private final int status;

    ResultProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
