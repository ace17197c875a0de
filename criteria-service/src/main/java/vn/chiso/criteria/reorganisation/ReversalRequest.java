package vn.chiso.criteria.reorganisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.platform.text.VietnameseText;

/**
 * A decision on units was recorded wrongly and is taken back.
 *
 * @param document that says so
 */
record ReversalRequest(
        @Schema(examples = "Ghi nhầm ngày có hiệu lực") @NotBlank @Size(max = 1000)
        String reason,

        @NotNull @Valid IssuedDocument document) {

    ReversalRequest {
        reason = VietnameseText.nfc(reason);
    }
}
