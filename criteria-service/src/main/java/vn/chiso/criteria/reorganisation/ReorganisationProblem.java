package vn.chiso.criteria.reorganisation;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with taking a decision back; what stands in its way is {@code reorganisation-built-on}. */
enum ReorganisationProblem implements ProblemType {
    REORGANISATION_REVERSED(409),
    REORGANISATION_NOT_TRACED(409);

    private final int status;

    ReorganisationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
