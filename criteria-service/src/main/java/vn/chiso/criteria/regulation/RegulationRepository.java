package vn.chiso.criteria.regulation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class RegulationRepository implements PanacheRepositoryBase<Regulation, UUID> {

    /**
     * By id, one more than the limit; drafts only of the subtrees given by code, as they are today or, of an issuer still to
     * come, as they will be on its first day, and of issuers above all trees if the caller edits
     * those. Native, for {@code units_in_scope} is a function of the database.
     */
    List<Regulation> findVisible(RegulationFilter filter, Editing editing, LocalDate today, UUID after, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select r.* from regulation r
                         where r.id > :after
                           and (cast(:period as text) is null or cast(:period as text) = any (r.periods))
                           and (cast(:programme as text) is null or r.programme = :programme)
                           and (cast(:status as text) is null or r.status = :status)
                           and (r.status <> 'DRAFT'
                                or r.decision_issuer_unit_id in (
                                       select unit_id from units_in_scope(cast(:codes as text[]), :today))
                                or exists (
                                       select 1
                                         from unit_node n, codes_reaching(n.id, cast(:codes as text[]), n.valid_from)
                                        where n.id = r.decision_issuer_unit_id and n.valid_from > :today)
                                or :national and r.decision_issuer_unit_id in (
                                       select id from unit_node where parent_id is null and type = 'ORGANISATION'))
                         order by r.id
                         limit :limit
                        """, Regulation.class)
                .setParameter("after", after)
                .setParameter("period", filter.period)
                .setParameter("programme", filter.programme)
                .setParameter("status", filter.status == null ? null : filter.status.name())
                .setParameter("codes", editing.codes())
                .setParameter("national", editing.national())
                .setParameter("today", today)
                .setParameter("limit", limit + 1)
                .getResultList();
    }

    /** Whose drafts the caller edits: the subtrees of the units, and the documents of the nation. */
    record Editing(String[] codes, boolean national) {}
}
