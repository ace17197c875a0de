package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Assignments as they are known now, for features that only look. */
@ApplicationScoped
public class TrackedAssignments {

    private final TrackedAssignmentRepository assignments;

    TrackedAssignments(TrackedAssignmentRepository assignments) {
        this.assignments = assignments;
    }

    public Optional<TrackedAssignment> find(UUID id) {
        return assignments.findByIdOptional(id);
    }
}
