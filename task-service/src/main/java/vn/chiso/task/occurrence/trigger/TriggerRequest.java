package vn.chiso.task.occurrence.trigger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.deadline.Term;
import vn.chiso.task.secrecy.NotSecret;

/** An event that a task waited for, and by when its work is due. */
@Schema(name = "NewTrigger")
record TriggerRequest(
        @NotNull @Schema(examples = "2024-05-06") LocalDate happenedOn,

        @NotBlank @Size(max = 1_000) @Schema(examples = "Kết luận thanh tra số 15/KL-TTr") @NotSecret
        String description,

        @Valid
        @Schema(
                description =
                        "The document that tells of it, by which the event is known again if it is registered twice")
        EventDocument document,

        @Size(min = 1, max = 500)
        @Schema(description = "Those of the leading units that it concerns; absent for all of them")
        List<@NotNull UUID> unitIds,

        @Schema(description = "The part of a compound text that waits for it; may be absent where only one does")
        Integer part,

        @Schema(description = "Last day in time; instead of `within`")
        LocalDate dueDate,

        @Valid
        @Schema(
                description =
                        "How long after the event; by default what the text says. Its end is computed by the working-day"
                                + " calendar and the Civil Code (2015, art. 147 and 148)")
        Within within,

        @Schema(description = "Confirms that the due date has passed already; else such work is refused")
        Boolean overdueAtBirth) {

    @Schema(name = "Term")
    record Within(
            @NotNull @Min(1) @Max(999) Integer amount,
            @NotNull Term.Unit unit) {}
}
