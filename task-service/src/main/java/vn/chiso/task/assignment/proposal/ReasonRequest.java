package vn.chiso.task.assignment.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** Từ chối nhận nhiệm vụ, hoặc khó khăn vướng mắc. */
@Schema(name = "Reason")
record ReasonRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "Nhiệm vụ không thuộc chức năng của đơn vị") @NotSecret
        String reason) {}
