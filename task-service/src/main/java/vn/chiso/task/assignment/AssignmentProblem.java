package vn.chiso.task.assignment;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with a step of an assignment, or with giving it out. */
public enum AssignmentProblem implements ProblemType {
    ASSIGNMENT_ALREADY_STARTED(409),
    ASSIGNMENT_NOT_IN_PROGRESS(409),
    ASSIGNMENT_NOT_OPEN(409),
    ASSIGNMENT_NOT_LATE(409),
    ASSIGNMENT_NOT_EXCUSED(409),
    ASSIGNMENT_NOT_DELEGATED(409),
    ASSIGNMENT_CONFIRMED(409),
    ASSIGNMENT_WITHOUT_DATE(409),
    NO_REPORT_TO_REVIEW(409),
    NO_REPORT_TO_WITHDRAW(409),
    REVIEW_BY_PERFORMER(403),
    REFUSAL_PENDING(409),
    EXTENSION_PENDING(409),
    EXTENSION_LIMIT_REACHED(409),
    NO_REFUSAL_TO_DECIDE(409),
    PROPOSAL_DECIDED(409),
    GROUP_WITHOUT_MEMBERS(409),
    GROUP_MEMBER_UNKNOWN(409),
    LEAD_RECALLED_BEFORE(409);

    private final int status;

    AssignmentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
