package vn.chiso.task.punctuality;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.unit.UnitsTold;

/**
 * Sums the figures of units for those above them, which are scored for their work. Changes are noted with the figures and summed
 * afterwards, many at once: every report of a province would else wait for the one row of the province.
 */
@ApplicationScoped
public class SubtreeFigures {

    /**
     * Work without a date is in every sum that exists, also that of units of which nothing is due in the period; where the tree is
     * another, everything is summed anew.
     */
    private static final String SUM = """
            with touched as (
                select cast(unit_id as uuid) as unit_id, period from unnest(?, ?) as t (unit_id, period)
            ), candidate as (
                select p.ancestor_id as unit_id, t.period
                  from touched t join unit_path p on p.descendant_id = t.unit_id
                 where t.period is not null
                union
                select s.unit_id, s.period
                  from touched t join unit_path p on p.descendant_id = t.unit_id
                  join subtree_punctuality s on s.unit_id = p.ancestor_id
                 where t.period is null
                union
                select p.ancestor_id, f.period
                  from punctuality f join unit_path p on p.descendant_id = f.unit_id
                 where exists (select 1 from touched where unit_id is null)
                union
                select s.unit_id, s.period
                  from subtree_punctuality s
                 where exists (select 1 from touched where unit_id is null)
            ), summed as (
                select c.unit_id, c.period,
                       coalesce(sum(f.numerator), 0) as numerator, coalesce(sum(f.denominator), 0) as denominator,
                       case when count(f.unreviewed) = count(f.id) then coalesce(sum(f.unreviewed), 0) end as unreviewed
                  from candidate c
                  join unit_path p on p.ancestor_id = c.unit_id
                  join punctuality f on f.unit_id = p.descendant_id and f.period = c.period
                 group by c.unit_id, c.period
            ), fresh as (
                select c.unit_id, n.code, c.period,
                       coalesce(s.numerator, 0) as numerator, coalesce(s.denominator, 0) as denominator,
                       u.open as open_undated, s.unreviewed + u.unreviewed as unreviewed
                  from candidate c
                  join unit_node n on n.id = c.unit_id
                  left join summed s on s.unit_id = c.unit_id and s.period = c.period
                 cross join lateral (
                       select coalesce(sum(w.open), 0) as open,
                              coalesce(sum(w.unreviewed) filter (where f.id is null), 0) as unreviewed
                         from unit_path p
                         join undated_work w on w.unit_id = p.descendant_id
                         left join punctuality f
                           on f.unit_id = w.unit_id and f.period = c.period and f.denominator > 0
                        where p.ancestor_id = c.unit_id and w.given_on <= period_end(c.period)) u
                 where s.unit_id is not null
                       and exists (select 1 from unit_path b where b.ancestor_id = c.unit_id and b.depth > 0)
                    or exists (select 1 from subtree_punctuality k where k.unit_id = c.unit_id and k.period = c.period)
            )
            insert into subtree_punctuality as p
                   (id, version, unit_id, unit_code, period, numerator, denominator, open_undated, unreviewed)
            select uuidv7(), 1, unit_id, code, period, numerator, denominator, open_undated, unreviewed from fresh
            on conflict (unit_id, period) do update
               set version = p.version + 1, unit_code = excluded.unit_code,
                   numerator = excluded.numerator, denominator = excluded.denominator,
                   open_undated = excluded.open_undated, unreviewed = excluded.unreviewed
             where (p.numerator, p.denominator, p.open_undated, p.unreviewed)
                   is distinct from (excluded.numerator, excluded.denominator, excluded.open_undated, excluded.unreviewed)
            returning id, version, unit_id, unit_code, period, numerator, denominator, open_undated, unreviewed
            """;

    /** One replica at a time: two would each publish a sum without what the other one noted. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(20240309)";

    private final Sql sql;
    private final Outbox outbox;

    SubtreeFigures(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    private record Touched(UUID unitId, String period) {}

    @Scheduled(every = "${chiso.punctuality.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        run();
    }

    /** Sums what was noted up to now; what a crash leaves undone stays noted. */
    public void run() {
        QuarkusTransaction.requiringNew().run(this::sum);
    }

    private void sum() {
        if (!sql.query(ALONE, row -> row.getBoolean(1)).getFirst()) {
            return;
        }
        var touched = sql.query(
                "delete from punctuality_touched returning unit_id, period",
                row -> new Touched(row.getObject(1, UUID.class), row.getString(2)));
        if (touched.isEmpty()) {
            return;
        }
        var distinct = touched.stream().distinct().toList();
        outbox.appendAll(sql.query(
                SUM,
                row -> PunctualityFigures.state(row, PunctualityBasis.SUBTREE).changed(),
                units(distinct),
                periods(distinct)));
    }

    /** In the transaction that changes the figures. */
    void touch(Collection<PunctualityState> changed, Collection<UUID> undated) {
        var touched = Stream.concat(
                        changed.stream().map(one -> new Touched(one.unitId(), one.period())),
                        undated.stream().map(unit -> new Touched(unit, null)))
                .toList();
        if (!touched.isEmpty()) {
            sql.update("""
                    insert into punctuality_touched (unit_id, period)
                    select cast(unit_id as uuid), period from unnest(?, ?) as t (unit_id, period)
                    """, units(touched), periods(touched));
        }
    }

    private static String[] units(List<Touched> touched) {
        return touched.stream().map(Touched::unitId).map(SubtreeFigures::text).toArray(String[]::new);
    }

    private static String[] periods(List<Touched> touched) {
        return touched.stream().map(Touched::period).toArray(String[]::new);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    /**
     * Who moves takes his figures from one unit to another, and only the new one is above him now. Noted also where it is noted already:
     * the sum that takes that note away may have begun before this change.
     */
    void treeChanged(@Observes UnitsTold told) {
        touchAll();
    }

    void touchAll() {
        sql.update("""
                insert into punctuality_touched (unit_id, period)
                select null, null where exists (select 1 from punctuality)
                """);
    }
}
