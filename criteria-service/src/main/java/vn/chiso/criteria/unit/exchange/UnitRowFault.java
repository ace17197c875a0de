package vn.chiso.criteria.unit.exchange;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with the rows of a file of units. */
enum UnitRowFault implements ProblemType {
    UNIT_CODE_REPEATED,
    UNIT_LINE_UNREADABLE,
    UNIT_SERVED_TWICE,
    UNIT_HISTORY_DIFFERS;

    @Override
    public int status() {
        return 400;
    }
}
