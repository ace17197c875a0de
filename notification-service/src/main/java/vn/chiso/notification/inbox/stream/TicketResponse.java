package vn.chiso.notification.inbox.stream;

import java.time.Instant;

/**
 * Opens the caller's stream once.
 *
 * @param expiresAt system time until which it must be used
 */
record TicketResponse(String ticket, Instant expiresAt) {}
