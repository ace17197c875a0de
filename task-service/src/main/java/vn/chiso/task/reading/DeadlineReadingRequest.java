package vn.chiso.task.reading;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.chiso.task.deadline.DeadlineReader;

/** A text to be read, with what the document around it says. */
public record DeadlineReadingRequest(
        @NotNull @Size(max = DeadlineReader.LONGEST_TEXT) String text,
        @Min(2000) @Max(2099) Integer planYear,
        LocalDate issuedOn) {}
