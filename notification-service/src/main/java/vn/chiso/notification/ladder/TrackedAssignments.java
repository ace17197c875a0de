package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Assignments as they are known now, for features that only look. */
@ApplicationScoped
public class TrackedAssignments {

    private final TrackedAssignmentRepository assignments;

    TrackedAssignments(TrackedAssignmentRepository assignments) {
        this.assignments = assignments;
    }

    /** By id, without those that are unknown. */
    @Transactional
    public Map<UUID, TrackedAssignment> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : assignments.byId(ids).stream().collect(Collectors.toMap(TrackedAssignment::id, Function.identity()));
    }

    /**
     * Keeps an assignment in the stage and at the due date at which it was read, until the end of the transaction.
     *
     * @return false if somebody changes it now, or has changed it since
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hold(TrackedAssignment read) {
        return assignments.lockAsRead(read);
    }

    public Optional<TrackedAssignment> find(UUID id) {
        return assignments.findByIdOptional(id);
    }
}
