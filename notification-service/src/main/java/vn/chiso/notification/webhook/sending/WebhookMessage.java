package vn.chiso.notification.webhook.sending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.webhook.secret.SealedSecret;

/**
 * A claimed delivery as it goes out.
 *
 * @param secrets all that are valid now, the newest first
 * @param leasedUntil until then nobody else sends to the webhook
 */
record WebhookMessage(
        UUID deliveryId,
        UUID attemptId,
        UUID webhookId,
        String url,
        String body,
        int attempt,
        List<SealedSecret> secrets,
        Instant leasedUntil) {}
