package vn.chiso.criteria.set.mapping;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CriterionMappingRepository implements PanacheRepositoryBase<CriterionMapping, UUID> {

    Optional<CriterionMapping> between(UUID setId, UUID formerSetId) {
        return find("setId = ?1 and formerSetId = ?2", setId, formerSetId).firstResultOptional();
    }

    /** In the order in which they came about. */
    List<CriterionMapping> ofSet(UUID setId) {
        return list("setId = ?1 order by id", setId);
    }
}
