package vn.chiso.notification.ladder;

/** Where a rung comes from. */
public enum RungKind {
    /** From the ladder of a policy. */
    LADDER,
    /** A person urged. */
    MANUAL,
    /** From a rule about work that nobody touches. */
    INACTIVITY,
    /** From a rule about a reminder that nobody acknowledged. */
    ESCALATION
}
