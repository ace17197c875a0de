package vn.chiso.notification.plan;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.platform.inbox.PoisonEventException;

/** What this service needs of the event {@code task.plan}. */
record PlanEvent(
        UUID id,
        Long version,
        String status,
        String title,
        String kind,
        String programme,
        UUID ownerUnitId,
        UUID standingOfficeUnitId,
        UUID sourceResultId) {

    /** Whoever plans may still change all of it, so nobody else is told. */
    boolean isDraft() {
        return "DRAFT".equals(status);
    }

    PlanEvent requireComplete() {
        if (Stream.of(id, version, title, ownerUnitId).anyMatch(Objects::isNull)) {
            throw new PoisonEventException("a plan needs id, version, title and ownerUnitId");
        }
        return this;
    }
}
