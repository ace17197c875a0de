package vn.chiso.task.issuance;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An edition of a plan after the first, and what it did to the work. */
@Schema(name = "PlanRevision")
record RevisionResponse(
        int revision,
        String reason,
        Instant revisedAt,
        String revisedBy,
        int droppedTasks,
        int addedTasks,

        @Schema(description = "Tasks that stay, and that others lead or that say something else")
        int changedTasks,

        @Schema(description = "Open assignments of dropped tasks and of former leads, recalled with the reason")
        int recalled,

        @Schema(description = "Assignments of added tasks and of new leads")
        int givenOut,

        @Schema(description = "Open assignments that stayed with whoever has them and say what their tasks say now")
        int followed) {}
