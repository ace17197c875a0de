package vn.chiso.task.assignment.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the performer's unit asked for, and its answer. */
@Schema(name = "Proposal")
public record ProposalResponse(
        UUID id,
        ProposalKind kind,
        String reason,

        @Schema(description = "Of an extension: the due date when it was asked for")
        LocalDate dueDate,

        LocalDate askedDueDate,
        LocalDate grantedDueDate,
        Instant proposedAt,

        @Schema(description = "Absent while it is open") ProposalDecision decision,

        String answer,
        Instant decidedAt) {}
