package vn.chiso.notification.template;

/**
 * A reminder in words.
 *
 * @param subject one line, at most 200 characters
 * @param text plain text
 * @param templateVersion of the words, 0 for those that came with the service
 * @param html the same as a simple page, with everything foreign escaped
 */
public record RenderedReminder(String subject, String text, String html, int templateVersion) {}
