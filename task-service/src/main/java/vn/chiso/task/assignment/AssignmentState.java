package vn.chiso.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.task.unit.NamedUnit;

/**
 * Body of {@code task.assignment}: full state. Fires when an assignment is created and at every change of an axis, of its due
 * date or of who does it; lateness is not part of it, because it changes without an event, by the passing of time.
 */
record AssignmentState(
        UUID id,
        long version,
        UUID planId,
        UUID itemId,
        UUID taskId,
        UUID occurrenceId,
        String criterionCode,
        String title,
        NamedUnit unit,
        String assigneePosition,
        Assignee assignee,
        UUID ownerUnitId,
        UUID standingOfficeUnitId,
        String deadlineText,
        LocalDate originalDueDate,
        LocalDate dueDate,
        WorkState work,
        ReviewState review,
        ExtensionState extension,
        RefusalState refusal,
        int openObstacles,
        boolean excused,
        String recallReason,
        Instant doneAt,
        LocalDate doneOn) {

    static AssignmentState from(Assignment assignment) {
        var duty = assignment.duty();
        return new AssignmentState(
                assignment.id(),
                assignment.version(),
                duty.planId(),
                duty.itemId(),
                duty.taskId(),
                duty.occurrenceId(),
                duty.criterionCode(),
                duty.title(),
                assignment.unit(),
                duty.assigneePosition(),
                assignment.assignee(),
                duty.ownerUnitId(),
                duty.standingOfficeUnitId(),
                duty.deadlineText(),
                duty.originalDueDate(),
                assignment.dueDate(),
                assignment.work(),
                assignment.review(),
                assignment.extension(),
                assignment.refusal(),
                assignment.openObstacles(),
                assignment.isExcused(),
                assignment.recallReason(),
                assignment.doneAt(),
                assignment.doneOn());
    }
}
