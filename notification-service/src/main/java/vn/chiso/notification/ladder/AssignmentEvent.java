package vn.chiso.notification.ladder;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.platform.inbox.PoisonEventException;

/**
 * What this service needs of the event {@code task.assignment}: full state, with the version of the assignment.
 *
 * @param kind of the task, if the event says it, as are programme and excused
 */
record AssignmentEvent(
        UUID id,
        Long version,
        UUID planId,
        String criterionCode,
        String title,
        AssignedUnit unit,
        UUID ownerUnitId,
        UUID standingOfficeUnitId,
        String deadlineText,
        LocalDate dueDate,
        Work work,
        Review review,
        String kind,
        String programme,
        Boolean excused) {

    record AssignedUnit(UUID id, String code, String name) {}

    /** @throws PoisonEventException if something is missing without which nobody can be reminded */
    AssignmentEvent requireComplete() {
        var complete = unit != null
                && Stream.of(id, version, planId, title, unit.id, unit.code, unit.name, ownerUnitId, work, review)
                        .noneMatch(Objects::isNull);
        if (!complete) {
            throw new PoisonEventException(
                    "an assignment needs id, version, planId, title, unit, ownerUnitId, work and review");
        }
        return this;
    }
}
