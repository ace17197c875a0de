package vn.chiso.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.task.unit.NamedUnit;

/**
 * Body of {@code task.assignment}: full state. Fires when an assignment is created and at every change of an axis or of its
 * due date; lateness is not part of it, because it changes without an event, by the passing of time.
 */
record AssignmentState(
        UUID id,
        long version,
        UUID planId,
        UUID itemId,
        UUID taskId,
        String criterionCode,
        String title,
        NamedUnit unit,
        UUID ownerUnitId,
        UUID standingOfficeUnitId,
        String deadlineText,
        LocalDate originalDueDate,
        LocalDate dueDate,
        WorkState work,
        ReviewState review,
        ExtensionState extension,
        Instant doneAt,
        LocalDate doneOn) {

    static AssignmentState from(Assignment assignment) {
        return new AssignmentState(
                assignment.id(),
                assignment.version(),
                assignment.planId(),
                assignment.itemId(),
                assignment.taskId(),
                assignment.criterionCode(),
                assignment.title(),
                assignment.unit(),
                assignment.ownerUnitId(),
                assignment.standingOfficeUnitId(),
                assignment.deadlineText(),
                assignment.originalDueDate(),
                assignment.dueDate(),
                assignment.work(),
                assignment.review(),
                assignment.extension(),
                assignment.doneAt(),
                assignment.doneOn());
    }
}
