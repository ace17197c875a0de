package vn.chiso.criteria.indicator;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with a change of indicator definitions. */
enum IndicatorProblem implements ProblemType {
    INDICATOR_CODE_TAKEN(409),
    INDICATOR_CODE_FIXED(409);

    private final int status;

    IndicatorProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
