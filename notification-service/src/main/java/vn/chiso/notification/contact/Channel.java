package vn.chiso.notification.contact;

/** The ways in which a reminder can reach a person. Which of them there are here, says the package {@code channel}. */
public enum Channel {
    INBOX,
    EMAIL,
    SMS,
    ZALO;

    /** Whether two people may have one address; an inbox is one person's. */
    public boolean mayBeShared() {
        return this != INBOX;
    }
}
