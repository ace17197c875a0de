package vn.chiso.notification.webhook.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way to a receiver; times are system time.
 *
 * @param messageId the header {@code webhook-id}, the same for every attempt
 * @param nextAttemptAt only while QUEUED
 * @param lastStatus HTTP status of the last answer, absent if there was none
 * @param lastAnswer what went wrong last
 */
public record WebhookDeliveryResponse(
        UUID id,
        String messageId,
        String type,
        WebhookDeliveryState state,
        int attempts,
        Instant nextAttemptAt,
        Integer lastStatus,
        String lastAnswer,
        Instant queuedAt,
        Instant sentAt) {

    /** The same for every attempt, so that a receiver can tell a repetition. */
    public static String messageIdOf(UUID delivery) {
        return "msg_" + delivery.toString().replace("-", "");
    }
}
