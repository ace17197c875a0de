package vn.chiso.scoring.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** Recorded values, readable by everybody whose scope reaches the unit, but not by the portal: it reads what is published. */
@ApplicationScoped
class IndicatorValueRepository implements PanacheRepositoryBase<IndicatorValue, UUID> {

    private static final Role[] READERS = {
        Role.ADMIN,
        Role.CATALOGUE_EDITOR,
        Role.SCORING_OFFICER,
        Role.UNIT_HEAD,
        Role.APPRAISER,
        Role.ORGANISER,
        Role.TASK_COORDINATOR,
        Role.LEADER,
        Role.VIEWER
    };

    /** A value that a file only repeats is told to those who may read it or record it. */
    private static final Role[] READERS_AND_RECORDERS = Stream.of(READERS, IndicatorValueService.RECORDERS)
            .flatMap(Stream::of)
            .toArray(Role[]::new);

    private final Sql sql;
    private final Scope scope;
    private final BusinessClock clock;

    IndicatorValueRepository(Sql sql, Scope scope, BusinessClock clock) {
        this.sql = sql;
        this.scope = scope;
        this.clock = clock;
    }

    /** The current value; held, so that of two who record one at a time replaces it. */
    Optional<IndicatorValue> currentForChange(String indicator, UUID unitId, String period) {
        sql.query(
                "select pg_advisory_xact_lock_shared(7342), pg_advisory_xact_lock(hashtextextended(?, 7342))",
                row -> null,
                indicator + "/" + unitId + "/" + period);
        return find("indicator = ?1 and unitId = ?2 and period = ?3 and current", indicator, unitId, period)
                .firstResultOptional();
    }

    /** Until the end of the transaction nobody else records anything: for a file, which has more keys than one can lock. */
    void lockAll() {
        sql.query("select pg_advisory_xact_lock(7342)", row -> null);
    }

    /** Those of the units whose values the caller may read or record. */
    Set<UUID> reached(Collection<UUID> units) {
        return Set.copyOf(sql.query(
                "select unit_id from units_in_scope(?, ?) where unit_id = any (?)",
                row -> row.getObject(1, UUID.class),
                scope.codes(READERS_AND_RECORDERS),
                clock.today(),
                units));
    }

    List<IndicatorValue> current(Collection<String> indicators, Collection<String> periods) {
        return list("current and indicator in ?1 and period in ?2", indicators, periods);
    }

    List<IndicatorValue> current(Collection<String> indicators, UUID unitId, Collection<String> periods) {
        return list("current and indicator in ?1 and unitId = ?2 and period in ?3", indicators, unitId, periods);
    }

    /** True if this version of the source is newer than any that was taken over; it then counts as taken over. */
    boolean takeOver(PunctualityState source) {
        return sql.update(
                        """
                        insert into indicator_source (id, version, unit_id, period, of_subtree, numerator, denominator,
                                                      open_undated, unreviewed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update
                           set version = excluded.version, unit_id = excluded.unit_id, period = excluded.period,
                               of_subtree = excluded.of_subtree, numerator = excluded.numerator,
                               denominator = excluded.denominator, open_undated = excluded.open_undated,
                               unreviewed = excluded.unreviewed
                         where indicator_source.version < excluded.version
                        """,
                        source.id(),
                        source.version(),
                        source.unitId(),
                        source.period(),
                        source.isOfSubtree(),
                        source.numerator(),
                        source.denominator(),
                        source.openUndated(),
                        source.unreviewed())
                == 1;
    }

    boolean isSubtreeKnown(PunctualityState source) {
        return !sql.query(
                        "select 1 from indicator_source where unit_id = ? and period = ? and of_subtree",
                        row -> true,
                        source.unitId(),
                        source.period())
                .isEmpty();
    }

    List<IndicatorValue> page(IndicatorValueFilter filter, boolean history, PageRequest page) {
        return find(filter, history, page.afterId(), page.limit() + 1);
    }

    /** One more than asked for at most. */
    List<IndicatorValue> allCurrent(IndicatorValueFilter filter, int limit) {
        return find(filter, false, new UUID(0, 0), limit + 1);
    }

    private List<IndicatorValue> find(IndicatorValueFilter filter, boolean history, UUID after, int limit) {
        // Native: units_in_scope has no entity.
        List<UUID> ids = sql.query(
                """
                select v.id from indicator_value v
                 where v.id > ?
                   and (cast(? as text) is null or v.indicator = ?)
                   and (cast(? as uuid) is null or v.unit_id = ?)
                   and (cast(? as text) is null or v.period = ?)
                   and (v.is_current or ?)
                   and v.unit_id in (select unit_id from units_in_scope(?, ?))
                 order by v.id limit ?
                """,
                row -> row.getObject(1, UUID.class),
                after,
                filter.indicator,
                filter.indicator,
                filter.unitId,
                filter.unitId,
                filter.period,
                filter.period,
                history,
                scope.codes(READERS),
                clock.today(),
                limit);
        return list("id in ?1 order by id", ids);
    }
}
