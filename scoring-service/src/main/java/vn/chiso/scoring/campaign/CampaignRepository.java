package vn.chiso.scoring.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.SpecHints;

/** Campaigns. */
@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    Optional<Campaign> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** The row stays as it is found until the end of the transaction; whoever changes it is waited for. */
    Optional<Campaign> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /**
     * Moves the version once, even if nothing but the criteria has changed: each state that is told has one of its own.
     *
     * @param before what it was when the change began
     */
    void moveVersion(Campaign campaign, long before) {
        flush();
        if (campaign.version() == before) {
            getEntityManager().lock(campaign, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
    }

    /** With the units of each, which would otherwise be read campaign by campaign. */
    List<Campaign> inOrder(Collection<UUID> ids) {
        var units = getEntityManager().createEntityGraph(Campaign.class);
        units.addAttributeNodes("assessedUnitIds", "assessedGroupIds", "namedUnitIds");
        return find("id in ?1 order by id", ids)
                .withHint(SpecHints.HINT_SPEC_LOAD_GRAPH, units)
                .list();
    }
}
