package vn.chiso.scoring.scorecard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cards. */
@ApplicationScoped
class ScorecardRepository implements PanacheRepositoryBase<Scorecard, UUID> {

    /** The card, locked: whoever changes it or a line of it comes one after the other. */
    Optional<Scorecard> lockForChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** In id order, so that two who lock several cards cannot wait for each other. */
    List<Scorecard> lockAll(UUID campaignId) {
        return find("campaignId = ?1 order by id", campaignId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Cards in work whose last day lies before today; the first ones, in the order of their deadlines. */
    List<UUID> pastDeadline(LocalDate today, int limit) {
        return ids(limit, """
                        select id from Scorecard
                         where deadlines.selfScoringUntil < ?1 and lockedAt is null and status in ?2
                         order by deadlines.selfScoringUntil, id
                        """, today, ScorecardStatus.IN_WORK);
    }

    /** Likewise cards that wait for an explanation; those of a cancelled campaign are frozen. */
    List<UUID> pastExplanation(LocalDate today, int limit) {
        return ids(limit, """
                        select id from Scorecard
                         where deadlines.explanationUntil < ?1 and status = ?2 and (lockReason is null or lockReason <> ?3)
                         order by deadlines.explanationUntil, id
                        """, today, ScorecardStatus.EXPLANATION_REQUESTED, LockReason.CANCELLED);
    }

    private List<UUID> ids(int limit, String query, Object... parameters) {
        return find(query, parameters).project(UUID.class).range(0, limit - 1).list();
    }

    Optional<UUID> idIn(UUID campaignId, UUID id, UUID assessedUnitId) {
        return find(
                        "select id from Scorecard where campaignId = ?1 and (id = ?2 or assessedUnitId = ?3)",
                        campaignId,
                        id,
                        assessedUnitId)
                .project(UUID.class)
                .firstResultOptional();
    }

    List<Scorecard> detachedOfCampaign(UUID campaignId) {
        var found = list("campaignId = ?1 order by id", campaignId);
        found.forEach(getEntityManager()::detach);
        return found;
    }

    List<Scorecard> inOrder(Collection<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }

    /** Moves the version although only a line changed. The row is locked already, so nobody can be overtaken. */
    void touch(Scorecard card) {
        getEntityManager().lock(card, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
