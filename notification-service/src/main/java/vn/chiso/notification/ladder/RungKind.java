package vn.chiso.notification.ladder;

/** Where a rung comes from. */
public enum RungKind {
    /** From the ladder of a policy. */
    LADDER,
    /** A person urged. */
    MANUAL
}
