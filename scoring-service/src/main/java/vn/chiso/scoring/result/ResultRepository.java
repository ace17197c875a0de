package vn.chiso.scoring.result;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Scope;
import vn.chiso.scoring.result.snapshot.Edition;
import vn.chiso.scoring.total.Index;

/** Published results, and who may read them: everybody whose scope reaches one of the parties, the portal too. */
@ApplicationScoped
class ResultRepository implements PanacheRepositoryBase<Result, UUID> {

    private final Sql sql;
    private final Scope scope;
    private final BusinessClock clock;
    private final StatelessSession session;

    ResultRepository(Sql sql, Scope scope, BusinessClock clock, StatelessSession session) {
        this.session = session;
        this.sql = sql;
        this.scope = scope;
        this.clock = clock;
    }

    /** Where a chain ends; before its first result at position 0, with no hash. */
    record End(long position, String sha256) {

        static final End NONE = new End(0, null);
    }

    /** Held until the end of the transaction: two publications cannot both follow it. */
    End endForAppending(String programme, UUID organiserUnitId) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 7341))",
                row -> null,
                programme + "/" + organiserUnitId);
        // Native: the snapshot, by far the most of a result, is not asked for.
        return sql.query("""
                        select chain_position, sha256 from result
                         where programme = ? and organiser_unit_id = ?
                         order by chain_position desc limit 1
                        """, row -> new End(row.getLong(1), row.getString(2)), programme, organiserUnitId).stream()
                .findFirst()
                .orElse(End.NONE);
    }

    /** At once, and watched by nobody until the commit: thousands of snapshots need not stay in memory. */
    void insertAll(List<Result> published) {
        flush();
        session.insertMultiple(published);
    }

    Optional<Result> before(Result result) {
        return find(
                        "programme = ?1 and organiserUnitId = ?2 and chainPosition = ?3",
                        result.programme(),
                        result.organiserUnitId(),
                        result.chainPosition() - 1)
                .firstResultOptional();
    }

    /** The snapshots in force in an edition without their lines, which are by far the most of them. */
    List<String> heads(Edition edition) {
        return sql.query("""
                select distinct on (assessed_unit_id) snapshot - 'lines' from result
                 where campaign_id = ? and edition <= ?
                 order by assessed_unit_id, edition desc
                """, row -> row.getString(1), edition.campaignId(), edition.number());
    }

    /** Where the units stand by the results in force in an edition, by id; one look at each snapshot, of which little is shown. */
    List<String> places(Edition edition) {
        return sql.query("""
                select jsonb_build_object('assessedUnit', s."assessedUnit", 'unitGroupId', s.standing -> 'unitGroupId',
                                          'rank', s.standing -> 'rank', 'index', s.standing -> 'index',
                                          'classCode', s.standing #> '{classification,code}',
                                          'classTitle', s.standing #> '{classification,title}')
                  from (select distinct on (assessed_unit_id) id, assessed_unit_id from result
                         where campaign_id = ? and edition <= ?
                         order by assessed_unit_id, edition desc) last
                  join result r on r.id = last.id
                 cross join lateral jsonb_to_record(r.snapshot) as s (standing jsonb, "assessedUnit" jsonb)
                 where jsonb_typeof(s.standing) = 'object'
                 order by last.assessed_unit_id
                """, row -> row.getString(1), edition.campaignId(), edition.number());
    }

    /** The last edition of a campaign. */
    Edition latest(UUID campaignId) {
        return sql.query(
                        "select coalesce(max(edition), 1) from result where campaign_id = ?",
                        row -> new Edition(campaignId, row.getInt(1)),
                        campaignId)
                .getFirst();
    }

    /** Empty while nothing is published. */
    Optional<PublishedStandings.State> state(UUID campaignId) {
        return sql
                .query(
                        """
                        select (select max(edition) from result where campaign_id = r.campaign_id), r.id
                          from result r where r.campaign_id = ? order by r.id desc limit 1
                        """,
                        row -> new PublishedStandings.State(row.getInt(1), row.getObject(2, UUID.class)),
                        campaignId)
                .stream()
                .findFirst();
    }

    /** The last result of the last edition. */
    Optional<Result> newest(UUID campaignId) {
        return find("campaignId = ?1 order by edition desc, chainPosition desc", campaignId)
                .firstResultOptional();
    }

    /** The last result of a unit. */
    Result inForce(UUID campaignId, UUID assessedUnitId) {
        return find("campaignId = ?1 and assessedUnitId = ?2 order by edition desc", campaignId, assessedUnitId)
                .firstResult();
    }

    /** Published indexes of a period by unit, the latest of each. */
    Map<UUID, Index> indexes(String programme, UUID organiserUnitId, String period) {
        Map<UUID, Index> indexes = new HashMap<>();
        sql.query(
                """
                select distinct on (assessed_unit_id) assessed_unit_id,
                       cast(snapshot #>> '{standing,index,points}' as numeric),
                       cast(snapshot #>> '{standing,index,maximum}' as numeric)
                  from result
                 where programme = ? and organiser_unit_id = ? and period = ?
                   and snapshot #> '{standing,index}' is not null
                 order by assessed_unit_id, chain_position desc
                """,
                row -> indexes.put(row.getObject(1, UUID.class), new Index(row.getBigDecimal(2), row.getBigDecimal(3))),
                programme,
                organiserUnitId,
                period);
        return indexes;
    }

    /** All results, campaign by campaign, from a place on. */
    List<PublishedResults.Place> after(PublishedResults.Place place, int limit) {
        return sql.query(
                "select campaign_id, id from result where (campaign_id, id) > (?, ?) order by campaign_id, id limit ?",
                row -> new PublishedResults.Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                place.campaignId(),
                place.id(),
                limit);
    }

    /** True if the caller sees any result of the campaign. */
    boolean isVisible(UUID campaignId) {
        return !visibleIds(new UUID(0, 0), null, campaignId, null, 1).isEmpty();
    }

    Set<UUID> visibleUnits(UUID campaignId) {
        return Set.copyOf(
                sql.query("""
                select distinct assessed_unit_id from result
                 where campaign_id = ? and parties && array(select unit_id from units_in_scope(?, ?))
                """, row -> row.getObject(1, UUID.class), campaignId, scope.codes(), clock.today()));
    }

    Optional<Result> visible(UUID id) {
        return visibleIds(new UUID(0, 0), id, null, null, 1).stream()
                .findFirst()
                .flatMap(this::findByIdOptional);
    }

    /** A result as lists show it: the lines are by far the most of a snapshot, and no list shows them. */
    record Head(String snapshot, String sha256, String previousSha256) {}

    List<Head> page(UUID campaignId, UUID assessedUnitId, PageRequest page) {
        return sql.query(
                "select snapshot - 'lines', sha256, previous_sha256 from result where id = any (?) order by id",
                row -> new Head(row.getString(1), row.getString(2), row.getString(3)),
                visibleIds(page.afterId(), null, campaignId, assessedUnitId, page.limit() + 1));
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
