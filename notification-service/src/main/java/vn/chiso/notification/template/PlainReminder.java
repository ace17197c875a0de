package vn.chiso.notification.template;

/** A reminder in words for those who show no HTML, as {@link RenderedReminder} has them. */
public record PlainReminder(String subject, String text) {}
