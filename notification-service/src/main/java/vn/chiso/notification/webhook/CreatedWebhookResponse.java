package vn.chiso.notification.webhook;

import vn.chiso.platform.idempotency.ShownOnce;

/** @param secret by which the receiver verifies signatures; shown this once, a repeated request is answered without it */
record CreatedWebhookResponse(
        WebhookResponse webhook, @ShownOnce String secret) {}
