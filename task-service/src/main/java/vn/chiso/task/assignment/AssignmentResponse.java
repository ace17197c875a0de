package vn.chiso.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.assignment.proposal.ProposalResponse;
import vn.chiso.task.assignment.result.ReportResponse;
import vn.chiso.task.unit.NamedUnit;

/** An assignment as of the business date of the request. */
@Schema(name = "Assignment")
public record AssignmentResponse(
        UUID id,
        long version,
        UUID planId,

        @Schema(description = "Of the plan", examples = "REMEDIATION")
        String kind,

        @Schema(
                description = "Whose result the plan answers; absent for a plan that answers none",
                examples = "PAR_INDEX")
        String programme,

        UUID itemId,
        UUID taskId,
        UUID occurrenceId,
        String requirementCode,
        String criterionCode,
        String title,
        String target,
        NamedUnit unit,

        @Schema(
                description =
                        "The work falls to whoever holds this position in the unit; absent where it falls to the unit")
        String assigneePosition,

        @Schema(description = "To whom the unit handed the work on; absent while to nobody")
        Assignee assignee,

        @Schema(
                description =
                        "True once that person has taken a step of this work, or took it himself, with a grant for the unit;"
                                + " until then the head has only named him")
        boolean assigneeVerified,

        UUID ownerUnitId,
        UUID standingOfficeUnitId,
        String deadlineText,

        @Schema(description = "Before any extension") LocalDate originalDueDate,

        LocalDate dueDate,
        WorkState work,
        ReviewState review,
        ExtensionState extension,
        RefusalState refusal,
        int grantedExtensions,
        int openObstacles,
        boolean excused,
        String excuseReason,
        String recallReason,

        @Schema(description = "As of the business date of the request; absent for recalled work")
        Timeliness timeliness,

        Instant createdAt,
        Instant acceptedAt,

        @Schema(description = "When the unit last noted how it goes; absent while never")
        Instant notedAt,

        Instant doneAt,
        LocalDate doneOn,

        @Schema(description = "Oldest first; absent in lists")
        List<ReportResponse> reports,

        @Schema(description = "What the unit asked for, oldest first; absent in lists")
        List<ProposalResponse> proposals) {

    static AssignmentResponse from(
            Assignment assignment,
            Timeliness timeliness,
            List<ReportResponse> reports,
            List<ProposalResponse> proposals) {
        var duty = assignment.duty();
        return new AssignmentResponse(
                assignment.id(),
                assignment.version(),
                duty.planId(),
                duty.planKind(),
                duty.programme(),
                duty.itemId(),
                duty.taskId(),
                duty.occurrenceId(),
                duty.requirementCode(),
                duty.criterionCode(),
                duty.title(),
                duty.target(),
                assignment.unit(),
                duty.assigneePosition(),
                assignment.holder().assignee(),
                assignment.holder().isVerified(),
                duty.ownerUnitId(),
                duty.standingOfficeUnitId(),
                duty.deadlineText(),
                duty.originalDueDate(),
                assignment.dueDate(),
                assignment.work(),
                assignment.review(),
                assignment.extension().state(),
                assignment.objections().refusal(),
                assignment.extension().granted(),
                assignment.objections().openObstacles(),
                assignment.excuse().granted(),
                assignment.excuse().reason(),
                assignment.recallReason(),
                timeliness,
                assignment.createdAt(),
                assignment.acceptedAt(),
                assignment.notedAt(),
                assignment.doneAt(),
                assignment.doneOn(),
                reports,
                proposals);
    }
}
