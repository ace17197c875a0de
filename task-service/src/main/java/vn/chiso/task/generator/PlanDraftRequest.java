package vn.chiso.task.generator;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of which result a plan is wanted. */
@Schema(name = "PlanDraftRequest")
record PlanDraftRequest(
        @NotNull @Schema(description = "A published or external result of a unit that the caller coordinates")
        UUID resultId) {}
