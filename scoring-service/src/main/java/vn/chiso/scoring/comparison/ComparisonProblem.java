package vn.chiso.scoring.comparison;

import vn.chiso.platform.problem.ProblemType;

/** Why two results are not compared at all. */
public enum ComparisonProblem implements ProblemType {
    RESULT_WITH_ITSELF(422),
    RESULTS_OF_DIFFERENT_PROGRAMMES(422),
    RESULTS_OF_DIFFERENT_UNITS(422),
    RESULT_NOT_LATER(422);

    private final int status;

    ComparisonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
