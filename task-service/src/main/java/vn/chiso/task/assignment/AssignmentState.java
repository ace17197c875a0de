package vn.chiso.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.task.unit.NamedUnit;

/**
 * Body of {@code task.assignment}: full state. Fires when an assignment is created and at every change of an axis, of its due
 * date or of who does it, and when the unit notes how it goes; lateness is not part of it, because it changes without an event, by
 * the passing of time. Registered events and rules of tasks have no events of their own: what matters to others is the work.
 */
record AssignmentState(
        UUID id,
        long version,
        UUID planId,
        String kind,
        String programme,
        UUID itemId,
        UUID taskId,
        UUID occurrenceId,
        String criterionCode,
        String title,
        String target,
        NamedUnit unit,
        String assigneePosition,
        Assignee assignee,
        boolean assigneeVerified,
        UUID ownerUnitId,
        UUID standingOfficeUnitId,
        String deadlineText,
        LocalDate originalDueDate,
        LocalDate dueDate,
        WorkState work,
        ReviewState review,
        ExtensionState extension,
        int grantedExtensions,
        RefusalState refusal,
        int openObstacles,
        boolean excused,
        String excuseReason,
        String recallReason,
        Instant createdAt,
        Instant acceptedAt,
        Instant notedAt,
        Instant doneAt,
        LocalDate doneOn) {

    static AssignmentState from(Assignment assignment) {
        var duty = assignment.duty();
        return new AssignmentState(
                assignment.id(),
                assignment.version(),
                duty.planId(),
                duty.planKind(),
                duty.programme(),
                duty.itemId(),
                duty.taskId(),
                duty.occurrenceId(),
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
                assignment.extension().granted(),
                assignment.objections().refusal(),
                assignment.objections().openObstacles(),
                assignment.excuse().granted(),
                assignment.excuse().reason(),
                assignment.recallReason(),
                assignment.createdAt(),
                assignment.acceptedAt(),
                assignment.notedAt(),
                assignment.doneAt(),
                assignment.doneOn());
    }
}
