package vn.chiso.task.reorganisation;

/** What of a unit that is no more has to go to others: the work that it does, or its following of the work of others. */
public enum ReorganisedDuty {
    WORK("unit_id"),
    STANDING_OFFICE("standing_office_unit_id");

    private final String column;

    ReorganisedDuty(String column) {
        this.column = column;
    }

    /** Of the assignment. */
    String column() {
        return column;
    }
}
