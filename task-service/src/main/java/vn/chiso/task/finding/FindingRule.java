package vn.chiso.task.finding;

/** Stable names of the rules about deadlines, kinds and units. Those about figures are scoring-service's. */
public enum FindingRule {
    /** A date that the document states in full is a Saturday, a Sunday or a day off. */
    NON_WORKING_DAY,
    /** Due before the document was issued, or before what it cites existed. */
    DEADLINE_BEFORE_ISSUE,
    /** "Trước ngày" and "chậm nhất ngày" for one and the same date. */
    AMBIGUOUS_BOUND,
    /** Whoever urges and collects is due before those whose work it is. */
    SUPERVISOR_DUE_BEFORE_PERFORMER,
    /** The task's own words state another date than its column of times. */
    CONFLICTING_DEADLINE,
    /** The task's own words recur in another way than its column of times. */
    RECURRENCE_MISMATCH,
    /** No task of a chapter has a deadline. */
    NO_DEADLINE,
    /** Written as a date, and no date: 14/11/20233. */
    DATE_INVALID,
    /** An item of a remediation plan is neither to be remedied nor to be maintained. */
    KIND_MISSING,
    /** Nobody leads, or several are named and nobody has said who leads. */
    NO_LEAD_UNIT,
    /** Points were lost, and nothing is to be done about them. */
    ITEM_WITHOUT_TASK,
    /** "Các cơ quan có liên quan": nobody can be given the work, nor be reminded. */
    GENERIC_OWNER,
    /** The document calls a unit or group otherwise than the catalogue does. */
    UNIT_ALIAS,
    /** A duty that comes again on a stated day of the month falls on days off within the plan's year. */
    RECURRENCE_ON_DAY_OFF
}
