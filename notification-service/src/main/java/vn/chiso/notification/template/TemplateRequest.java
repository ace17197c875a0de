package vn.chiso.notification.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** New words for messages of one language. */
record TemplateRequest(
        @NotNull @Pattern(regexp = "vi|en") String language,
        @NotNull @Valid Words words) {}
