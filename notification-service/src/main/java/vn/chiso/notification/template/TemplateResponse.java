package vn.chiso.notification.template;

import java.time.Instant;

/**
 * The words of messages.
 *
 * @param version 0 for those that came with the service
 * @param changedAt system time; absent for version 0, as is {@code changedBy}
 */
record TemplateResponse(String name, String language, int version, Words words, Instant changedAt, String changedBy) {}
