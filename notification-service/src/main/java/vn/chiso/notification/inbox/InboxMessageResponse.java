package vn.chiso.notification.inbox;

import java.time.Instant;
import java.util.UUID;

/** A message as its reader sees it. @param receivedAt business time, as are the others */
public record InboxMessageResponse(
        UUID id,
        long version,
        String subject,
        String body,
        UUID assignmentId,
        Instant receivedAt,
        Instant readAt,
        Instant acknowledgedAt) {}
