package vn.chiso.scoring.indicator;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with an indicator value. */
enum IndicatorProblem implements ProblemType {
    UNKNOWN_INDICATOR,
    VALUE_AMBIGUOUS,
    VALUE_TOO_LONG,
    VALUE_NEGATIVE,
    DENOMINATOR_IS_ZERO,
    INDICATOR_IS_MEASURED(409);

    private final int status;

    IndicatorProblem() {
        this(422);
    }

    IndicatorProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
