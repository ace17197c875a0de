package vn.chiso.criteria.set.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.text.VietnameseText;

/**
 * Which warning is let pass, and why.
 *
 * @param rule of a finding as it stands now
 * @param pointer of the same finding
 */
record WaiverRequest(
        @Schema(examples = "code-order") @NotNull @Size(max = 60)
        String rule,

        @Schema(examples = "/nodes/3/code") @NotNull @Size(max = 200)
        String pointer,

        @Schema(examples = "Quyết định xếp theo thứ tự này") @NotBlank @Size(max = 1000)
        String reason) {

    WaiverRequest {
        reason = VietnameseText.nfc(reason);
    }
}
