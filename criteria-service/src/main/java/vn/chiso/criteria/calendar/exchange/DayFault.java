package vn.chiso.criteria.calendar.exchange;

import vn.chiso.criteria.calendar.day.CalendarFault;
import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with the rows of a year among themselves. */
enum DayFault implements ProblemType {
    DATE_OUTSIDE_YEAR,
    DATE_REPEATED,
    DAY_OFF_ON_WEEKEND,
    WORKING_SWAP_ON_WEEKDAY,
    DOCUMENTS_DIFFER;

    static DayFault of(CalendarFault.Kind kind) {
        return switch (kind) {
            case DATE_OUTSIDE_YEAR -> DATE_OUTSIDE_YEAR;
            case DATE_REPEATED -> DATE_REPEATED;
            case DAY_OFF_ON_WEEKEND -> DAY_OFF_ON_WEEKEND;
            case WORKING_SWAP_ON_WEEKDAY -> WORKING_SWAP_ON_WEEKDAY;
        };
    }

    @Override
    public int status() {
        return 400;
    }
}
