package vn.chiso.scoring.external;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Scope;

/** External results, readable by everybody whose scope reaches the assessed unit or the issuer. */
@ApplicationScoped
class ExternalResultRepository implements PanacheRepositoryBase<ExternalResult, UUID> {

    private final Sql sql;
    private final Scope scope;
    private final BusinessClock clock;

    ExternalResultRepository(Sql sql, Scope scope, BusinessClock clock) {
        this.sql = sql;
        this.scope = scope;
        this.clock = clock;
    }

    Optional<ExternalResult> visible(UUID id) {
        return visibleIds(new UUID(0, 0), id, null, 1).stream().findFirst().flatMap(this::findByIdOptional);
    }

    List<ExternalResult> page(UUID assessedUnitId, PageRequest page) {
        return list("id in ?1 order by id", visibleIds(page.afterId(), null, assessedUnitId, page.limit() + 1));
    }

    private List<UUID> visibleIds(UUID after, UUID only, UUID assessedUnitId, int limit) {
        // Native: units_in_scope has no entity.
        return sql.query(
                """
                select e.id from external_result e
                 where e.id > ?
                   and (cast(? as uuid) is null or e.id = ?)
                   and (cast(? as uuid) is null or e.assessed_unit_id = ?)
                   and exists (select 1 from units_in_scope(?, ?) s
                                where s.unit_id in (e.assessed_unit_id, e.organiser_unit_id))
                 order by e.id limit ?
                """,
                row -> row.getObject(1, UUID.class),
                after,
                only,
                only,
                assessedUnitId,
                assessedUnitId,
                scope.codes(),
                clock.today(),
                limit);
    }
}
