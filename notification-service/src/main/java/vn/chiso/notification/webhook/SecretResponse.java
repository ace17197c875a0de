package vn.chiso.notification.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * A new secret, shown this once.
 *
 * @param formerValidUntil system time until which messages are signed with the former secret too
 */
record SecretResponse(UUID id, String secret, Instant formerValidUntil) {}
