package vn.chiso.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery as operators see it; all times are system time.
 *
 * @param rung days after the due date; absent where a person urged
 * @param nextAttemptAt only while QUEUED
 * @param lastAnswer what the mail server said to the last attempt that failed, or why the mail was withdrawn
 * @param subject absent before the first attempt, as is {@code templateVersion}
 */
record DeliveryResponse(
        UUID id,
        long version,
        String channel,
        UUID recipientContactId,
        String recipientName,
        String address,
        UUID assignmentId,
        Integer rung,
        DeliveryState state,
        int attempts,
        Instant nextAttemptAt,
        String lastAnswer,
        String messageId,
        String subject,
        Integer templateVersion,
        Instant queuedAt,
        Instant sentAt) {}
