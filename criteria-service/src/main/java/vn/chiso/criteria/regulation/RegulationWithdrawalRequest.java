package vn.chiso.criteria.regulation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a published regulation is taken back. */
record RegulationWithdrawalRequest(
        @Schema(examples = "Ban hành nhầm") @NotBlank @Size(max = 1000)
        String reason) {}
