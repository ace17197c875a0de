package vn.chiso.scoring.consistency.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which finding is let pass, and why.
 *
 * @param rule of a finding of this check
 * @param pointer of the same finding
 */
@Schema(name = "ConsistencyWaiverRequest")
record WaiverRequest(
        @Schema(examples = "SCORE_NOT_DERIVABLE") @NotNull @Size(max = 60)
        String rule,

        @Schema(examples = "/criteria/7/points") @NotNull @Size(max = 200)
        String pointer,

        @Schema(examples = "Bộ tiêu chí chấm theo bậc, không theo tỷ lệ") @NotBlank @Size(max = 1000)
        String reason) {}
