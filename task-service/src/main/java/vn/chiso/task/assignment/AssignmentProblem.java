package vn.chiso.task.assignment;

import vn.chiso.platform.problem.ProblemType;

enum AssignmentProblem implements ProblemType {
    ASSIGNMENT_ALREADY_STARTED(409),
    ASSIGNMENT_NOT_IN_PROGRESS(409),
    NO_REPORT_TO_REVIEW(409),
    REVIEW_BY_PERFORMER(403),
    GROUP_WITHOUT_MEMBERS(409),
    GROUP_MEMBER_UNKNOWN(409);

    private final int status;

    AssignmentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
