package vn.chiso.task.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which deadlines of a draft the caller has looked at and confirms as they are read. */
@Schema(name = "DeadlineConfirmationRequest")
record DeadlineConfirmationRequest(
        @Size(max = 500) List<@NotNull UUID> taskIds,

        @Size(max = 20) @Schema(examples = "[\"COMPLETION\"]")
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}") String> requirementCodes,

        @Schema(description = "They have passed already when the plan is issued, and that is meant")
        Boolean overdueAtBirth) {

    DeadlineConfirmationRequest {
        taskIds = taskIds == null ? List.of() : taskIds;
        requirementCodes = requirementCodes == null ? List.of() : requirementCodes;
    }
}
