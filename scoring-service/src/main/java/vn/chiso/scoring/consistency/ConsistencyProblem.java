package vn.chiso.scoring.consistency;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with a check or a waiver. */
public enum ConsistencyProblem implements ProblemType {
    UNKNOWN_FINDING(409),
    FINDING_ALREADY_WAIVED(409),
    DOCUMENT_FILE_FAULTY(422),
    ONE_DOCUMENT_EXPECTED(422),
    UNKNOWN_CRITERION(422);

    private final int status;

    ConsistencyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
