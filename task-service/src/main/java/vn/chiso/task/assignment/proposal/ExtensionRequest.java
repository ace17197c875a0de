package vn.chiso.task.assignment.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** Đề nghị gia hạn. */
@Schema(name = "ExtensionProposal")
record ExtensionRequest(
        @NotNull @Schema(description = "Later than the current due date, and not past", examples = "2024-05-15")
        LocalDate dueDate,

        @NotBlank @Size(max = 2000) @Schema(examples = "Chờ hướng dẫn của Sở Nội vụ") @NotSecret
        String reason) {}
