package vn.chiso.notification.delivery;

/** Where an e-mail is on its way. */
public enum DeliveryState {
    /** Waits for its next attempt. */
    QUEUED,
    /** Committed before the first byte goes to the mail server. */
    SENDING,
    /** The mail server took it over. */
    SENT,
    /** It may or may not have been taken over; only an operator sends it again. */
    UNCERTAIN,
    /** Refused for good, or too often. */
    DEAD,
    /** Never sent: before it could go the work was closed, paused or got another deadline, or the recipient left. */
    WITHDRAWN
}
