package vn.chiso.notification.webhook;

import java.time.Instant;
import java.util.UUID;
import vn.chiso.platform.idempotency.ShownOnce;

/**
 * A new secret, shown this once: a repeated request is answered without it.
 *
 * @param formerValidUntil system time until which messages are signed with the former secret too
 */
record SecretResponse(UUID id, @ShownOnce String secret, Instant formerValidUntil) {}
