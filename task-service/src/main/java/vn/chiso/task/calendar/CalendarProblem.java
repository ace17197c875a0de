package vn.chiso.task.calendar;

import vn.chiso.platform.problem.ProblemType;

enum CalendarProblem implements ProblemType {
    /** Nothing may be concluded about the days of a year whose calendar never arrived. */
    CALENDAR_NOT_LOADED(409);

    private final int status;

    CalendarProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
