package vn.chiso.notification.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The three texts of a message, as Qute templates.
 *
 * @param subject one line
 * @param text plain text
 * @param html everything foreign in it is escaped
 */
record Words(
        @NotBlank @Size(max = 1000) String subject,
        @NotBlank @Size(max = 20000) String text,
        @NotBlank @Size(max = 60000) String html) {}
