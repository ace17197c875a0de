package vn.chiso.notification.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * What is to be looked at.
 *
 * @param assignmentId whose real content is put into words
 * @param kind of reminder, DEADLINE unless given
 * @param words not kept yet; those in use unless given
 */
record PreviewRequest(
        @NotNull @Pattern(regexp = "vi|en") String language,
        @NotNull UUID assignmentId,
        ReminderContent.Kind kind,
        @Valid Words words) {

    PreviewRequest {
        kind = kind == null ? ReminderContent.Kind.DEADLINE : kind;
    }
}
