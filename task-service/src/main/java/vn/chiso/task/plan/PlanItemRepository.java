package vn.chiso.task.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PlanItemRepository implements PanacheRepositoryBase<PlanItem, UUID> {

    /** In the order of the document, from after the position. */
    List<PlanItem> findOfPlan(UUID planId, int afterPosition, int limit) {
        return find("planId = ?1 and position > ?2 order by position", planId, afterPosition)
                .range(0, limit - 1)
                .list();
    }

    Optional<PlanItem> findInPlan(UUID planId, UUID id) {
        return find("planId = ?1 and id = ?2", planId, id).firstResultOptional();
    }

    int countUnsettled(UUID planId) {
        return Math.toIntExact(count("planId = ?1 and not leadSettled", planId));
    }
}
