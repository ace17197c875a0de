package vn.chiso.task.occurrence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** The date that somebody else has set. */
@Schema(name = "OccurrenceDueDate")
record DueDateRequest(
        @NotNull @Schema(examples = "2024-06-20") LocalDate dueDate,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "Where it is written", examples = "Công văn số 512/SNV-CCHC ngày 20/5/2024")
        @NotSecret
        String source) {}
