package vn.chiso.criteria.responsibility;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with assigning responsibilities. */
public enum ResponsibilityProblem implements ProblemType {
    UNKNOWN_CRITERIA_SET(400),
    CRITERIA_SET_AMBIGUOUS(400),
    UNKNOWN_CRITERION(400),
    CRITERIA_SETS_UNRELATED(400),
    NOBODY_RESPONSIBLE(400),
    RESPONSIBILITY_FAULTY(400),
    RESPONSIBILITY_VALIDITY_EMPTY(400),
    RESPONSIBILITY_OVERLAP(409),
    RESPONSIBILITY_ENDED(409),
    SET_NOT_IN_FORCE(409);

    private final int status;

    ResponsibilityProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
