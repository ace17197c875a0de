package vn.chiso.notification.inbox;

import java.util.UUID;

/** A message to be put into a person's inbox. */
public record InboxPost(String username, UUID contactId, UUID assignmentId, UUID rungId, String subject, String body) {}
