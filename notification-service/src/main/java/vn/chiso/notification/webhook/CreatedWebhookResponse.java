package vn.chiso.notification.webhook;

/** @param secret by which the receiver verifies signatures; shown this once */
record CreatedWebhookResponse(WebhookResponse webhook, String secret) {}
