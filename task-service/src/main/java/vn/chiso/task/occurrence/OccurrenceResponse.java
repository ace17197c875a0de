package vn.chiso.task.occurrence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One time at which a task is due. */
@Schema(name = "Occurrence")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OccurrenceResponse(
        UUID id,
        long version,

        @Schema(description = "ONCE, its day of the rule, PART-n of a compound text, or EVENT- and the event")
        String key,

        @Schema(description = "First day of what it covers") LocalDate from,
        LocalDate to,

        @Schema(description = "Absent for work without an end, and while the date is awaited")
        LocalDate dueDate,

        @Schema(description = "Who sets the date, as the text says; absent where the text gives it", examples = "tỉnh")
        String dateFrom,

        @Schema(description = "True while somebody else has not set the date yet")
        boolean dateAwaited) {

    static OccurrenceResponse from(OccurrenceRow row) {
        return new OccurrenceResponse(
                row.id(),
                row.version(),
                row.key(),
                row.from(),
                row.to(),
                row.dueDate(),
                row.dateFrom(),
                row.dateFrom() != null && row.dueDate() == null);
    }
}
