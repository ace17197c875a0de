package vn.chiso.notification.contact;

/** What a contact is in a unit; reminder ladders name their recipients by it. */
public enum Position {
    /** Does the work of the assignment's unit. */
    OFFICER,
    /** Answers for the assignment's unit. */
    UNIT_HEAD,
    /** Follows the plan for the unit that issued it. */
    STANDING_OFFICE,
    /** Leads the unit that issued the plan. */
    LEADERSHIP;

    /**
     * True if the nearest unit above answers where a unit has nobody in this position. What a unit has to do itself, nobody above it
     * does: a vacant officer or head is for operators to fill.
     */
    public boolean climbs() {
        return switch (this) {
            case OFFICER, UNIT_HEAD -> false;
            case STANDING_OFFICE, LEADERSHIP -> true;
        };
    }
}
