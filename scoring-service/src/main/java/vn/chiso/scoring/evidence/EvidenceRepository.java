package vn.chiso.scoring.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/**
 * Entries that the caller may see: of libraries and of uploading units that he reaches, and those cited by a line that he
 * sees, by the rules of access to cards put as one query, or by a report on work in which such a unit has a part.
 */
@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    // Native: units_in_scope, the closure of the unit tree and the replicated catalogue have no entities.
    private static final String VISIBLE = """
            with reached as materialized (select unit_id from units_in_scope(?, ?)),
                 appraising as materialized (select unit_id from units_in_scope(?, ?)),
                 apparatus as materialized (select id from unit_node
                                             where code = any (?)
                                               and valid_from <= ? and (valid_to is null or valid_to > ?))
            select e.id from evidence e
             where e.id > ?
               and (cast(? as uuid[]) is null or e.id = any (?))
               and (cast(? as uuid) is null or e.unit_id = ?)
               and (cast(? as text) is null or position(lower(?) in lower(e.name)) > 0)
               and (cast(? as text) is null or e.content_type = ?)
               and (cast(? as boolean) is null
                 or ? = (exists (select 1 from evidence_citation c where c.evidence_id = e.id)
                         or exists (select 1 from report_citation c where c.evidence_id = e.id)))
               and (e.unit_id in (select unit_id from reached)
                 or e.uploading_unit_id in (select unit_id from reached)
                 or exists (select 1 from report_citation c
                             where c.evidence_id = e.id
                               and exists (select 1 from unnest(c.unit_ids) u where u in (select unit_id from reached)))
                 or exists (
                    select 1 from evidence_citation c
                      join scorecard_line l on l.id = c.line_id
                      join scorecard s on s.id = l.scorecard_id
                      join campaign g on g.id = s.campaign_id
                     where c.evidence_id = e.id
                       and (g.organiser_unit_id in (select unit_id from reached)
                         or exists (select 1 from responsibility r
                                      join responsible_unit ru on ru.responsibility_id = r.id
                                     where r.criteria_set_id = g.criteria_set_id
                                       and r.assessed_unit_id = s.assessed_unit_id
                                       and r.criterion_code = l.criterion_code
                                       and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)
                                       and ru.unit_id in (select unit_id from reached))
                         or exists (select 1 from campaign_criterion k
                                     where k.campaign_id = g.id and k.code = l.criterion_code
                                       and (k.appraising_unit_id in (select unit_id from appraising)
                                         or k.appraising_unit_id is null and exists (
                                            select 1 from apparatus n
                                             where exists (select 1 from unit_path p
                                                            where p.descendant_id = n.id
                                                              and p.ancestor_id = g.organiser_unit_id)
                                               and not exists (select 1 from unit_path p
                                                                where p.descendant_id = n.id
                                                                  and p.ancestor_id = any (g.assessed_unit_ids))))))))
             order by e.id limit ?
            """;

    private final Sql sql;
    private final Scope scope;
    private final BusinessClock clock;

    EvidenceRepository(Sql sql, Scope scope, BusinessClock clock) {
        this.sql = sql;
        this.scope = scope;
        this.clock = clock;
    }

    Optional<Evidence> visible(UUID id) {
        return visibleAmong(List.of(id), null).stream().findFirst().flatMap(this::findByIdOptional);
    }

    /** @param unitId of the library; any if null */
    Set<UUID> visibleAmong(Collection<UUID> ids, UUID unitId) {
        var filter = new EvidenceFilter();
        filter.unitId = unitId;
        return Set.copyOf(visibleIds(BEFORE_ALL, ids.toArray(UUID[]::new), filter, ids.size()));
    }

    List<Evidence> page(EvidenceFilter filter, PageRequest page) {
        return list("id in ?1 order by id", visibleIds(page.afterId(), null, filter, page.limit() + 1));
    }

    /**
     * Locked against being cited until the end of the transaction.
     *
     * @return false if it has gone meanwhile
     */
    boolean lockForDeletion(UUID id) {
        // Native: Hibernate's pessimistic lock leaves the key free to be referred to.
        return !sql.query("select 1 from evidence where id = ? for update", row -> 1, id)
                .isEmpty();
    }

    /** Those that are there, kept from being deleted until the end of the transaction. */
    Set<UUID> lockForCitation(Collection<UUID> ids) {
        return Set.copyOf(sql.query(
                "select id from evidence where id = any (?) order by id for key share",
                row -> row.getObject(1, UUID.class),
                ids));
    }

    boolean isCited(UUID id) {
        return !sql.query("""
                        select 1 from evidence_citation where evidence_id = ?
                        union all
                        select 1 from report_citation where evidence_id = ? limit 1
                        """, row -> 1, id, id).isEmpty();
    }

    /** Among the contents those that no entry names. */
    List<String> withoutEntry(Collection<String> contents) {
        return sql.query("""
                select c from unnest(?) as c where not exists (select 1 from evidence e where e.sha256 = c)
                """, row -> row.getString(1), (Object) contents.toArray(String[]::new));
    }

    /** Until the end of the transaction nobody else keeps or removes that content. */
    void lockContent(String sha256) {
        sql.query("select pg_advisory_xact_lock(716254, hashtext(?))", row -> null, sha256);
    }

    private List<UUID> visibleIds(UUID after, UUID[] among, EvidenceFilter filter, int limit) {
        var readers = scope.codes(EvidenceAccess.readers());
        var appraisers = scope.codes(Role.APPRAISER);
        var name = filter.name == null ? null : Normalizer.normalize(filter.name, Normalizer.Form.NFC);
        var today = clock.today();
        return sql.query(
                VISIBLE,
                row -> row.getObject(1, UUID.class),
                readers,
                today,
                appraisers,
                today,
                appraisers,
                today,
                today,
                after,
                among,
                among,
                filter.unitId,
                filter.unitId,
                name,
                name,
                filter.contentType,
                filter.contentType,
                filter.cited,
                filter.cited,
                today,
                today,
                limit);
    }
}
