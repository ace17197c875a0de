package vn.chiso.task.assignment.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** Trả lời đề nghị không nhận nhiệm vụ. */
@Schema(name = "RefusalDecision")
record RefusalDecisionRequest(
        @NotNull @Schema(description = "ACCEPT recalls the work, REJECT begins it")
        Decision decision,

        @Size(max = 2000) @Schema(description = "Required to reject") @NotSecret
        String reason) {

    @Schema(name = "RefusalAnswer")
    enum Decision {
        ACCEPT,
        REJECT
    }

    boolean isUnexplained() {
        return reason == null || reason.isBlank();
    }
}
