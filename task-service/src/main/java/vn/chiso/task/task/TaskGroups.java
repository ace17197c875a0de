package vn.chiso.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Groups of units that a caller may give work to. */
@ApplicationScoped
class TaskGroups {

    Optional<NamedGroup> withinReach(UUID id) {
        return Optional.empty();
    }
}
