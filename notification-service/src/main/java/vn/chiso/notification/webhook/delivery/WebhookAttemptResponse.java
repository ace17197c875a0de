package vn.chiso.notification.webhook.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to push an event; times are system time.
 *
 * @param endedAt absent while it is under way, or if the sender ended before it knew
 * @param status of the HTTP answer, absent if there was none
 * @param fault what went wrong, absent if nothing did
 * @param nextAttemptAt when it was to be tried again, absent if not
 */
public record WebhookAttemptResponse(
        UUID id, Instant startedAt, Instant endedAt, Integer status, String fault, Instant nextAttemptAt) {}
