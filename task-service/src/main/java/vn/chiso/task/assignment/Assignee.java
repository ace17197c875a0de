package vn.chiso.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** The person of the unit who does the work. */
@Embeddable
@Schema(name = "Assignee")
public record Assignee(
        @Column(name = "assignee_subject")
        @NotBlank
        @Size(max = 200)
        @Schema(description = "`sub` of the person's tokens", examples = "7a1c6f0e-5d0e-4f0a-9a0e-1f6f0d8c2b11")
        @NotSecret
        String subject,

        @Column(name = "assignee_name") @NotBlank @Size(max = 200) @Schema(examples = "Nguyễn Văn An") @NotSecret
        String name) {}
