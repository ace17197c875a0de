package vn.chiso.task.occurrence.trigger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registered event. */
@Schema(name = "Trigger")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TriggerResponse(
        UUID id,
        int part,
        LocalDate happenedOn,
        String description,
        EventDocument document,

        @Schema(description = "The leading units that it concerns; absent for all of them")
        List<UUID> unitIds,

        UUID occurrenceId,

        @Schema(description = "Absent where neither the text nor the caller says how soon after the event")
        LocalDate dueDate,

        OffsetDateTime registeredAt) {}
