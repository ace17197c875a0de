package vn.chiso.scoring.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pinned criteria of campaigns. */
@ApplicationScoped
class PinnedCriterionRepository implements PanacheRepositoryBase<PinnedCriterion, UUID> {

    /** Of a draft that is changed; once a campaign is open nobody asks for this. */
    void removeAll(UUID campaignId) {
        delete("campaignId", campaignId);
    }

    List<PinnedCriterion> nodes(UUID campaignId) {
        return list("campaignId = ?1 order by position", campaignId);
    }

    List<PinnedCriterion> leaves(UUID campaignId) {
        return list("campaignId = ?1 and leaf order by position", campaignId);
    }

    List<Appraiser> appraisers(UUID campaignId) {
        return getEntityManager()
                .createQuery(
                        "select code, appraisingUnitId from PinnedCriterion where campaignId = ?1 and leaf",
                        Appraiser.class)
                .setParameter(1, campaignId)
                .getResultList();
    }

    List<PinnedCriterion> adjustments(UUID campaignId) {
        return list("campaignId = ?1 and adjustmentRoot = code order by position", campaignId);
    }

    Optional<PinnedCriterion> leaf(UUID campaignId, String code) {
        return find("campaignId = ?1 and leaf and code = ?2", campaignId, code).firstResultOptional();
    }
}
