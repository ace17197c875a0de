package vn.chiso.scoring.result;

import vn.chiso.platform.problem.ProblemType;

/** What can go wrong when a result is published. */
public enum ResultProblem implements ProblemType {
    UNKNOWN_ISSUER(422),
    CRITERION_NOT_IN_SET(422),
    LATE_INDICATOR_UNKNOWN(422),
    COMMENDATION_BAR_AMBIGUOUS(422),
    CLASS_NOT_IN_REGULATION(422),
    REVISION_NOT_POSSIBLE(422),
    LINE_NOT_APPLICABLE(422),
    LINE_REVISED_TWICE(422),
    REVISER_OF_OWN_UNIT(403),
    REVISER_SCORED_LINE(422),
    NOTHING_REVISED(422),
    RESULT_NOT_IN_FORCE(409),
    STAGE_NOT_REACHED(409);

    private final int status;

    ResultProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
