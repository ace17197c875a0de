package vn.chiso.scoring.reopening;

import vn.chiso.platform.problem.ProblemType;

/** What can go wrong when a card is given back. */
enum ReopeningProblem implements ProblemType {
    REOPENING_AMBIGUOUS(422),
    UNTIL_REQUIRED(422),
    UNTIL_OUT_OF_RANGE(422),
    APPRAISAL_BEGAN(409);

    private final int status;

    ReopeningProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
