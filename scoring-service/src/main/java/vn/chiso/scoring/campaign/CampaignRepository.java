package vn.chiso.scoring.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Campaigns. */
@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    Optional<Campaign> withId(UUID id) {
        return findByIdOptional(id);
    }

    List<Campaign> inOrder(Collection<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }
}
