package vn.chiso.task.reading;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.deadline.DeadlineReader;
import vn.chiso.task.secrecy.NotSecret;

/** A text to be read, with what the document around it says. */
public record DeadlineReadingRequest(
        @NotNull @Size(max = DeadlineReader.LONGEST_TEXT) @Schema(examples = "trước ngày 20/11") @NotSecret
        String text,

        @Min(2000) @Max(2099) @Schema(description = "The year that the text may leave out")
        Integer planYear,

        LocalDate issuedOn,

        @Schema(
                description =
                        "The plan's setting for \"trước ngày D\": due on the day before D; by default at the end of D")
        Boolean dueDayBefore,

        @Size(max = 2_000) @Schema(description = "The task's own words, which may state another date") @NotSecret
        String task,

        @Size(max = 10)
        @Schema(description = "Deadlines of those who do what this task follows, as written; it is not due before them")
        List<@NotNull @NotSecret @Size(max = DeadlineReader.LONGEST_TEXT) String> performerDeadlines) {

    /** Never null. */
    @Override
    public List<String> performerDeadlines() {
        return performerDeadlines == null ? List.of() : performerDeadlines;
    }
}
