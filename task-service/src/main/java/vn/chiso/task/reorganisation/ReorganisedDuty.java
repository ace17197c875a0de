package vn.chiso.task.reorganisation;

import vn.chiso.task.assignment.AssignmentTransfer;

/** What of a unit that is no more has to go to others: the work that it does, or its following of the work of others. */
public enum ReorganisedDuty {
    WORK("unit_id", AssignmentTransfer.OPEN),
    STANDING_OFFICE("standing_office_unit_id", AssignmentTransfer.FOLLOWED);

    private final String column;
    private final String unfinished;

    ReorganisedDuty(String column, String unfinished) {
        this.column = column;
        this.unfinished = unfinished;
    }

    /** Of the assignment. */
    String column() {
        return column;
    }

    /** What holds for an assignment that has to go over. */
    String unfinished() {
        return unfinished;
    }
}
