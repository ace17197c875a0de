package vn.chiso.notification.contact;

/** The ways in which a reminder reaches a person. */
public enum Channel {
    INBOX,
    EMAIL
}
