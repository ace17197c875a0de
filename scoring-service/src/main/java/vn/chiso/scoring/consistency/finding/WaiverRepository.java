package vn.chiso.scoring.consistency.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class WaiverRepository implements PanacheRepositoryBase<Waiver, UUID> {

    /** In the order in which they were made. */
    List<Waiver> ofCheck(UUID checkId) {
        return list("checkId = ?1 order by id", checkId);
    }

    boolean exists(UUID checkId, StoredFinding finding) {
        return count("checkId = ?1 and rule = ?2 and pointer = ?3", checkId, finding.rule(), finding.pointer()) > 0;
    }
}
