package vn.chiso.task.secrecy;

import vn.chiso.platform.problem.ProblemType;

/** Told at the cell of a file; in a request it is the broken constraint {@link NotSecret}. */
public enum SecrecyProblem implements ProblemType {
    SECRET_CONTENT(422);

    private final int status;

    SecrecyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
