package vn.chiso.criteria.set.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a published set is taken back. */
record WithdrawalRequest(
        @Schema(examples = "Thay bằng quyết định khác") @NotBlank @Size(max = 1000)
        String reason) {}
