package vn.chiso.scoring.consistency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Scope;

/** Checks, readable by everybody whose scope reaches the document's unit or organiser. */
@ApplicationScoped
class CheckRepository implements PanacheRepositoryBase<ConsistencyCheck, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;
    private final Scope scope;
    private final BusinessClock clock;

    CheckRepository(Sql sql, Scope scope, BusinessClock clock) {
        this.sql = sql;
        this.scope = scope;
        this.clock = clock;
    }

    Optional<ConsistencyCheck> visible(UUID id) {
        return visibleIds(BEFORE_ALL, id, null, 1).stream().findFirst().flatMap(this::findByIdOptional);
    }

    List<ConsistencyCheck> page(UUID unitId, PageRequest page) {
        return list("id in ?1 order by id", visibleIds(page.afterId(), null, unitId, page.limit() + 1));
    }

    private List<UUID> visibleIds(UUID after, UUID only, UUID unitId, int limit) {
        // Native: units_in_scope has no entity.
        return sql.query(
                """
                select c.id from consistency_check c
                 where c.id > ?
                   and (cast(? as uuid) is null or c.id = ?)
                   and (cast(? as uuid) is null or c.unit_id = ?)
                   and exists (select 1 from units_in_scope(?, ?) s
                                where s.unit_id in (c.unit_id, c.organiser_unit_id))
                 order by c.id limit ?
                """,
                row -> row.getObject(1, UUID.class),
                after,
                only,
                only,
                unitId,
                unitId,
                scope.codes(CheckAccess.READERS),
                clock.today(),
                limit);
    }
}
