package vn.chiso.scoring.simulation;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with something supposed, beside what can be wrong with the lines of a card. */
public enum SimulationProblem implements ProblemType {
    HYPOTHESIS_NAMED_TWICE(400),
    TOO_MANY_SCORECARDS(422),
    SCORECARD_OF_ANOTHER_CAMPAIGN(422),
    CAMPAIGN_CANCELLED(409);

    private final int status;

    SimulationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
