package vn.chiso.task.deadline;

/** What a person should look at before trusting a reading. A warning never moves a date. */
public enum DeadlineWarning {
    /** The text is there and was not understood; the reading is {@link Deadline.None}. */
    NOT_UNDERSTOOD,
    /** There is no text at all. */
    NO_TEXT,
    /** The text has the form of a date, but the calendar has no such day. */
    INVALID_DATE,
    /** The year is not written; the plan's year was taken, or nothing where the plan has none. */
    YEAR_MISSING,
    /** Due on a Saturday or Sunday. The Civil Code (2015, art. 148) moves the end of periods, not dates that a plan states. */
    WEEKEND,
    /** Due before the document that demands it was issued. */
    BEFORE_ISSUE_DATE
}
