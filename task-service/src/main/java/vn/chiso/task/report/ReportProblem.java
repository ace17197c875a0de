package vn.chiso.task.report;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with the wish for a report. */
enum ReportProblem implements ProblemType {
    UNKNOWN_REPORT_FORMAT;

    @Override
    public int status() {
        return 400;
    }
}
