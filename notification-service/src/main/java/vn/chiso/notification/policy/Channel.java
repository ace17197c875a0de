package vn.chiso.notification.policy;

/** The ways in which a reminder reaches a person. */
public enum Channel {
    INBOX,
    EMAIL
}
