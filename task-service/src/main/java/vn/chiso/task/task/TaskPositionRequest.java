package vn.chiso.task.task;

import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The place of a task among those of an item, from 1; beyond the last one is the last. */
record TaskPositionRequest(
        @Min(1) int position,

        @Schema(description = "Another item of the plan; absent to stay in its own")
        UUID itemId) {}
