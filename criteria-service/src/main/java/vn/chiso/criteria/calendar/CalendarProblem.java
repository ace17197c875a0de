package vn.chiso.criteria.calendar;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with a year's calendar or a question to it. */
enum CalendarProblem implements ProblemType {
    CALENDAR_NOT_LOADED(404),
    CALENDAR_LOADED(409),
    CALENDAR_FAULTY(400),
    CALENDAR_RANGE(400);

    private final int status;

    CalendarProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
