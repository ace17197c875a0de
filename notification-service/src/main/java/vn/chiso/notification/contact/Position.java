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
    LEADERSHIP
}
