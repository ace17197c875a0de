package vn.chiso.task.assignment.result;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

@Schema(name = "Review", examples = """
            {"decision": "CONFIRM", "reason": "Đạt mục tiêu của kế hoạch"}""")
record ReviewRequest(
        @NotNull ReviewDecision decision,

        @Size(max = 2000) @Schema(description = "Required to reject") @NotSecret
        String reason) {}
