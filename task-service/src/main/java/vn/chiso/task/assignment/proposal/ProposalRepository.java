package vn.chiso.task.assignment.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {

    /** Oldest first. */
    List<Proposal> findOf(UUID assignmentId) {
        return list("assignmentId = ?1 order by id", assignmentId);
    }

    /** What a step of one assignment has loaded before a statement changed it. */
    void readAnew(UUID assignmentId) {
        findOf(assignmentId).forEach(getEntityManager()::refresh);
    }

    List<Proposal> findOpen(UUID assignmentId) {
        return list("assignmentId = ?1 and decision is null", assignmentId);
    }

    Optional<Proposal> find(UUID assignmentId, UUID id, ProposalKind kind) {
        return find("id = ?1 and assignmentId = ?2 and kind = ?3", id, assignmentId, kind)
                .firstResultOptional();
    }
}
