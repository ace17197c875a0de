package vn.chiso.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A claimed delivery as it goes out.
 *
 * @param secrets all that are valid now, the newest first
 * @param leasedUntil until then nobody else sends to the webhook
 */
record WebhookMessage(
        UUID deliveryId,
        UUID webhookId,
        String url,
        String body,
        int attempt,
        List<String> secrets,
        Instant leasedUntil) {

    /** The same for every attempt, so that a receiver can tell a repetition. */
    static String idOf(UUID delivery) {
        return "msg_" + delivery.toString().replace("-", "");
    }
}
