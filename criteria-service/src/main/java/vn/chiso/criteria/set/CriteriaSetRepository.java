package vn.chiso.criteria.set;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class CriteriaSetRepository implements PanacheRepositoryBase<CriteriaSet, UUID> {

    /**
     * By id, one more than the limit; drafts only of the subtrees given by code, as they are today or, of an issuer still to
     * come, as they will be on its first day. Native, for {@code units_in_scope} is a function
     * of the database.
     */
    List<CriteriaSet> findVisible(
            CriteriaSetFilter filter, String[] editedCodes, LocalDate today, UUID after, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select s.* from criteria_set s
                         where s.id > :after
                           and (cast(:period as text) is null or s.period = :period)
                           and (cast(:programme as text) is null or s.programme = :programme)
                           and (cast(:status as text) is null or s.status = :status)
                           and (s.status <> 'DRAFT' or s.decision_issuer_unit_id in (
                                   select unit_id from units_in_scope(cast(:codes as text[]), :today))
                                or exists (
                                   select 1
                                     from unit_node n, codes_reaching(n.id, cast(:codes as text[]), n.valid_from)
                                    where n.id = s.decision_issuer_unit_id and n.valid_from > :today))
                         order by s.id
                         limit :limit
                        """, CriteriaSet.class)
                .setParameter("after", after)
                .setParameter("period", filter.period)
                .setParameter("programme", filter.programme)
                .setParameter("status", filter.status == null ? null : filter.status.name())
                .setParameter("codes", editedCodes)
                .setParameter("today", today)
                .setParameter("limit", limit + 1)
                .getResultList();
    }

    List<CriteriaSet> draftsMeantBy(CriteriaSetRequest head) {
        return list(
                """
                status = DRAFT and programme = ?1 and period = ?2 and decision.issuerUnitId = ?3
                and decision.number = ?4 and supersedes is not distinct from ?5 order by id
                """,
                head.programme(),
                head.period(),
                head.decision().issuerUnitId(),
                head.decision().number(),
                head.supersedes());
    }
}
