package vn.chiso.notification.webhook.delivery;

/** Where an event is on its way to a receiver. */
public enum WebhookDeliveryState {
    QUEUED,
    /** The receiver answered with success. */
    SENT,
    /** Given up after the last retry; an operator may send it again. */
    DEAD
}
