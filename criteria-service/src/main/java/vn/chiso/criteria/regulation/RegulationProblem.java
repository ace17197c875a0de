package vn.chiso.criteria.regulation;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with a change of a regulation. */
enum RegulationProblem implements ProblemType {
    REGULATION_NOT_DRAFT(409),
    REGULATION_NOT_PUBLISHED(409),
    REGULATION_HAS_FINDINGS(409),
    UNKNOWN_SUPERSEDED_REGULATION(400);

    private final int status;

    RegulationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
