package vn.chiso.scoring.result;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Scope;

/** Published results, and who may read them: everybody whose scope reaches one of the parties, the portal too. */
@ApplicationScoped
class ResultRepository implements PanacheRepositoryBase<Result, UUID> {

    private final Sql sql;
    private final Scope scope;
    private final BusinessClock clock;

    ResultRepository(Sql sql, Scope scope, BusinessClock clock) {
        this.sql = sql;
        this.scope = scope;
        this.clock = clock;
    }

    /** The end of the chain, held until the end of the transaction: two publications cannot both follow it. */
    Optional<Result> lastForAppending(String programme, UUID organiserUnitId) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 7341))",
                row -> null,
                programme + "/" + organiserUnitId);
        return find("programme = ?1 and organiserUnitId = ?2 order by chainPosition desc", programme, organiserUnitId)
                .firstResultOptional();
    }

    Optional<Result> before(Result result) {
        return find(
                        "programme = ?1 and organiserUnitId = ?2 and chainPosition = ?3",
                        result.programme(),
                        result.organiserUnitId(),
                        result.chainPosition() - 1)
                .firstResultOptional();
    }

    Optional<Result> visible(UUID id) {
        return visibleIds(new UUID(0, 0), id, null, null, 1).stream()
                .findFirst()
                .flatMap(this::findByIdOptional);
    }

    List<Result> page(UUID campaignId, UUID assessedUnitId, PageRequest page) {
        return inOrder(visibleIds(page.afterId(), null, campaignId, assessedUnitId, page.limit() + 1));
    }

    private List<Result> inOrder(Collection<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }

    private List<UUID> visibleIds(UUID after, UUID only, UUID campaignId, UUID assessedUnitId, int limit) {
        // Native: the scope is a set of the local unit tree, matched against the parties by their index.
        return sql.query(
                """
                select id from result
                 where id > ?
                   and (cast(? as uuid) is null or id = ?)
                   and (cast(? as uuid) is null or campaign_id = ?)
                   and (cast(? as uuid) is null or assessed_unit_id = ?)
                   and parties && array(select unit_id from units_in_scope(?, ?))
                 order by id limit ?
                """,
                row -> row.getObject(1, UUID.class),
                after,
                only,
                only,
                campaignId,
                campaignId,
                assessedUnitId,
                assessedUnitId,
                scope.codes(),
                clock.today(),
                limit);
    }
}
