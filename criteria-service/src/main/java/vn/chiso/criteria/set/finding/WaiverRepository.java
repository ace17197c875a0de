package vn.chiso.criteria.set.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class WaiverRepository implements PanacheRepositoryBase<Waiver, UUID> {

    /** In the order in which they were made. */
    List<Waiver> ofSet(UUID setId) {
        return list("setId = ?1 order by id", setId);
    }
}
