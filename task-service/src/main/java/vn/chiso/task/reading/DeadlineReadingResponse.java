package vn.chiso.task.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.deadline.DeadlineKind;
import vn.chiso.task.deadline.DeadlineReading;
import vn.chiso.task.deadline.DeadlineWarning;

/** A deadline as understood, for a person to confirm. */
@Schema(name = "DeadlineReading")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlineReadingResponse(
        @Schema(description = "The text as written") String text,

        @Schema(required = true) DeadlineKind type,

        @Schema(description = "Last day in time; absent where no date follows from the text")
        LocalDate dueDate,

        @Schema(description = "The date that the text states")
        LocalDate statedDate,

        @Schema(description = "False where the text excludes the stated date (\"trước ngày\")")
        Boolean inclusive,

        @Schema(description = "What a person should look at; a warning never moves a date", required = true)
        List<DeadlineWarning> warnings,

        @Schema(description = "Per cent; below 100 a person confirms the reading", required = true)
        int confidence) {

    public static DeadlineReadingResponse from(DeadlineReading reading) {
        var deadline = reading.deadline();
        var dated = deadline.dueOn().isPresent();
        return new DeadlineReadingResponse(
                reading.text(),
                deadline.kind(),
                deadline.dueOn().orElse(null),
                deadline.statedOn().orElse(null),
                dated ? deadline.statedDateIncluded() : null,
                reading.warnings(),
                reading.confidence());
    }
}
