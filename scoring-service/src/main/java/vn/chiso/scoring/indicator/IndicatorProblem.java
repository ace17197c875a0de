package vn.chiso.scoring.indicator;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with an indicator value. */
public enum IndicatorProblem implements ProblemType {
    UNKNOWN_INDICATOR,
    UNIT_OUT_OF_REACH,
    VALUE_NAMED_TWICE,
    VALUE_AMBIGUOUS,
    VALUE_TOO_LONG,
    VALUE_TOO_PRECISE,
    VALUE_NEGATIVE,
    DENOMINATOR_IS_ZERO,
    SURVEY_ENDS_BEFORE_IT_BEGINS,
    SURVEY_REPORTED_TOO_EARLY,
    SURVEY_NOT_OVER,
    DIFFERS_FROM_INDICATOR,
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
