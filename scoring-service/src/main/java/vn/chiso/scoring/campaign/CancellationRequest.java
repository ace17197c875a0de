package vn.chiso.scoring.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the campaign is given up. */
record CancellationRequest(
        @Schema(examples = "Chuyển sang bộ tiêu chí mới") @NotBlank @Size(max = 2000)
        String reason) {}
