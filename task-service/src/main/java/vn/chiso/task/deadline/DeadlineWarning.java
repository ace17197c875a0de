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
    /** Due on a Saturday or Sunday that is not worked. The Civil Code (2015, art. 148) moves the end of periods, not dates that a plan states. */
    WEEKEND,
    /** Due on a public holiday, a compensatory day off or one that was swapped. */
    HOLIDAY,
    /** The calendar of the year is not loaded: weekdays were looked at, holidays were not. */
    CALENDAR_NOT_LOADED,
    /** Due before the document that demands it was issued. */
    BEFORE_ISSUE_DATE,
    /** The task's own text states another date. */
    CONFLICTING_DATE,
    /** The task's own text recurs in another way. */
    RECURRENCE_MISMATCH,
    /** Whoever follows the work is due before those who do it. */
    SUPERVISOR_DUE_BEFORE_PERFORMER
}
