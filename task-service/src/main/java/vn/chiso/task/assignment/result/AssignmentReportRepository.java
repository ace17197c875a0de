package vn.chiso.task.assignment.result;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AssignmentReportRepository implements PanacheRepositoryBase<AssignmentReport, UUID> {

    /** Oldest first. */
    List<AssignmentReport> findOf(UUID assignmentId) {
        return list("assignmentId = ?1 order by id", assignmentId);
    }
}
