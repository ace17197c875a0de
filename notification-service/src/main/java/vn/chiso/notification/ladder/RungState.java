package vn.chiso.notification.ladder;

/** What became of a rung. */
public enum RungState {
    /** Waits for its day, or for the sweep. */
    OPEN,
    /** At least one person was reminded. */
    SENT,
    /** Not sent, for a recorded reason. */
    SKIPPED,
    /** Nobody could be reminded. */
    UNDELIVERABLE,
    /** The work was confirmed, recalled or excused before. */
    CLOSED,
    /** The deadline moved before. */
    SUPERSEDED
}
