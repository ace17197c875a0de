package vn.chiso.task.assignment.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** Phê duyệt hoặc từ chối gia hạn. */
@Schema(name = "ExtensionDecision")
record ExtensionDecisionRequest(
        @NotNull Decision decision,

        @Schema(
                description = "To approve an earlier date than was asked for, with the reason; else the one asked for",
                examples = "2024-05-10")
        LocalDate dueDate,

        @Size(max = 2000)
        @Schema(description = "Required to refuse, or to approve another date than asked for")
        @NotSecret
        String reason) {

    @Schema(name = "ExtensionAnswer")
    enum Decision {
        APPROVE,
        REFUSE
    }

    boolean isUnexplained() {
        return reason == null || reason.isBlank();
    }
}
