package vn.chiso.scoring.external;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with an external result. */
enum ExternalResultProblem implements ProblemType {
    ISSUER_REQUIRED,
    RANK_BEYOND_RANKED_UNITS,
    POINTS_ABOVE_MAXIMUM,
    POINTS_TOO_LONG,
    NOTHING_PUBLISHED,
    UNKNOWN_CRITERIA_SET,
    CRITERIA_SET_OF_OTHER_PROGRAMME,
    INPUTS_NEED_A_SET,
    LINE_INCOMPLETE;

    @Override
    public int status() {
        return 422;
    }
}
