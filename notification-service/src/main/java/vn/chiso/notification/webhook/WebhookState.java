package vn.chiso.notification.webhook;

/** Whether a webhook is served. */
enum WebhookState {
    ACTIVE,
    /** By its owner, or because its receiver is gone or failed for days; no event is lost meanwhile. */
    DISABLED
}
