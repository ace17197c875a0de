package vn.chiso.task.reorganisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Chọn đơn vị kế thừa nhiệm vụ. */
@Schema(name = "ReorganisationDecision")
record ReorganisationDecisionRequest(
        @NotNull @Schema(description = "Takes all open work but the exceptions, and what the tasks give out later")
        UUID successorUnitId,

        @Size(max = 1000) List<@NotNull @Valid Exemption> exceptions) {

    ReorganisationDecisionRequest {
        exceptions = exceptions == null ? List.of() : exceptions;
    }

    /** One assignment that goes elsewhere. */
    @Schema(name = "ReorganisationExemption")
    record Exemption(@NotNull UUID assignmentId, @NotNull UUID successorUnitId) {}
}
