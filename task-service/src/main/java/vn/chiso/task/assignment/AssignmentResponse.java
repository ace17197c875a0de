package vn.chiso.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.unit.NamedUnit;

@Schema(name = "Assignment")
record AssignmentResponse(
        UUID id,
        long version,
        UUID planId,
        UUID itemId,
        UUID taskId,
        String requirementCode,
        String criterionCode,
        String title,
        String target,
        NamedUnit unit,

        @Schema(
                description =
                        "The work falls to whoever holds this position in the unit; absent where it falls to the unit")
        String assigneePosition,

        UUID ownerUnitId,
        UUID standingOfficeUnitId,
        String deadlineText,
        LocalDate originalDueDate,
        LocalDate dueDate,
        WorkState work,
        ReviewState review,
        ExtensionState extension,

        @Schema(description = "As of the business date of the request; absent for recalled work")
        Timeliness timeliness,

        Instant createdAt,
        Instant acceptedAt,
        Instant doneAt,
        LocalDate doneOn,

        @Schema(description = "Oldest first; absent in lists")
        List<Report> reports) {

    @Schema(name = "AssignmentReport")
    record Report(
            UUID id,
            String summary,
            Instant reportedAt,
            LocalDate reportedOn,
            ReviewDecision decision,
            String reason,
            Instant reviewedAt) {

        static Report from(AssignmentReport report) {
            return new Report(
                    report.id(),
                    report.summary(),
                    report.reportedAt(),
                    report.reportedOn(),
                    report.decision(),
                    report.reason(),
                    report.reviewedAt());
        }
    }

    static AssignmentResponse from(Assignment assignment, List<AssignmentReport> reports, DueSoon dueSoon) {
        return new AssignmentResponse(
                assignment.id(),
                assignment.version(),
                assignment.planId(),
                assignment.itemId(),
                assignment.taskId(),
                assignment.requirementCode(),
                assignment.criterionCode(),
                assignment.title(),
                assignment.target(),
                assignment.unit(),
                assignment.assigneePosition(),
                assignment.ownerUnitId(),
                assignment.standingOfficeUnitId(),
                assignment.deadlineText(),
                assignment.originalDueDate(),
                assignment.dueDate(),
                assignment.work(),
                assignment.review(),
                assignment.extension(),
                dueSoon.timeliness(assignment),
                assignment.createdAt(),
                assignment.acceptedAt(),
                assignment.doneAt(),
                assignment.doneOn(),
                reports == null ? null : reports.stream().map(Report::from).toList());
    }

    /** The day from which, and the span within which, lateness is judged. */
    record DueSoon(LocalDate today, int days) {

        Timeliness timeliness(Assignment assignment) {
            return Timeliness.of(assignment.work(), assignment.dueDate(), assignment.doneOn(), today, days)
                    .orElse(null);
        }
    }
}
