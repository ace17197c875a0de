package vn.chiso.task.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** Thu hồi nhiệm vụ. */
@Schema(name = "Recall")
record RecallRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "Nhiệm vụ đã giao cho đơn vị khác") @NotSecret
        String reason) {}
