package vn.chiso.task.deadline;

/** The names by which clients know the kinds of {@link Deadline}. */
public enum DeadlineKind {
    FIXED_DATE,
    TARGET_BY_DATE,
    RANGE,
    PERIOD_END,
    BEFORE_PERIOD,
    RECURRING,
    RECURRING_EXTERNAL,
    CONTINUOUS,
    CONTINUOUS_PLUS_TRIGGER,
    EVENT_WHEN,
    EVENT_AFTER,
    EXTERNAL_SCHEDULE,
    COMPOUND,
    NONE
}
