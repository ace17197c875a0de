package vn.chiso.scoring.appraisal;

import vn.chiso.platform.problem.ProblemType;

/** What can go wrong with an appraisal. */
enum AppraisalProblem implements ProblemType {
    APPRAISER_OF_OWN_UNIT(403),
    APPRAISER_SCORED_LINE(403),
    APPRAISAL_AMBIGUOUS(422),
    REASON_REQUIRED(422),
    CAUSE_CODE_REQUIRED(422);

    private final int status;

    AppraisalProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
