package vn.chiso.scoring.scorecard;

import vn.chiso.platform.problem.ProblemType;

/** What can go wrong with a card as a whole. */
public enum ScorecardProblem implements ProblemType {
    SCORECARD_NOT_IN_THIS_STEP(409),
    SCORECARD_LOCKED(409),
    SCORECARD_FROZEN(409),
    EXPLANATION_CLOSED(409),
    SCORECARDS_NOT_SUBMITTED(409),
    LINES_NOT_APPRAISED(409),
    LINES_NOT_SCORED(422),
    LINE_NAMED_TWICE(400);

    private final int status;

    ScorecardProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
