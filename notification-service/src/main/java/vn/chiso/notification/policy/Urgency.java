package vn.chiso.notification.policy;

/** How much a message has to reach its recipient. */
public enum Urgency {
    /** May be muted, and waits for the end of quiet hours. */
    ROUTINE,
    /** Cannot be muted, but waits for the end of quiet hours. */
    MANDATORY,
    /** Cannot be muted and passes quiet hours. */
    CRITICAL
}
