package vn.chiso.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to send a mail; times are system time.
 *
 * @param answer what the mail server said, absent if nothing
 * @param nextAttemptAt when it was to be tried again, absent if not
 */
record AttemptResponse(
        UUID id, Instant startedAt, Instant endedAt, AttemptOutcome outcome, String answer, Instant nextAttemptAt) {}
