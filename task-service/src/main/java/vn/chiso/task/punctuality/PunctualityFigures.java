package vn.chiso.task.punctuality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.outbox.Outbox;

/**
 * Keeps the punctuality of units in step with their assignments, for every year, half, quarter and month in which something is due:
 * recomputed from the rows, never counted up.
 */
@ApplicationScoped
public class PunctualityFigures {

    /** Units whose work without a date is another than before; their figures, and those of whom they stand under, tell of it. */
    private static final String UNDATED = """
            with fresh as (
                select a.accountable_unit_id as unit_id, cast(a.created_at at time zone 'Asia/Ho_Chi_Minh' as date) as given_on,
                       count(*) filter (where a.work <> 'DONE') as open, count(*) filter (where a.work = 'DONE') as unreviewed
                  from assignment a
                 where a.accountable_unit_id = any (?) and a.due_date is null and a.work <> 'RECALLED' and not a.excused
                   and (a.work <> 'DONE' or a.review <> 'CONFIRMED')
                 group by 1, 2
            ), gone as (
                delete from undated_work w
                 where w.unit_id = any (?)
                   and not exists (select 1 from fresh f where f.unit_id = w.unit_id and f.given_on = w.given_on)
                returning w.unit_id
            ), put as (
                insert into undated_work as w (unit_id, given_on, open, unreviewed)
                select unit_id, given_on, open, unreviewed from fresh
                on conflict (unit_id, given_on) do update set open = excluded.open, unreviewed = excluded.unreviewed
                 where (w.open, w.unreviewed) is distinct from (excluded.open, excluded.unreviewed)
                returning w.unit_id
            )
            select unit_id from gone union select unit_id from put
            """;

    /** Work without a date belongs to every period that ends after it was given out, for as long as it is not over. */
    private static final String RECOMPUTE = """
            with figure as (
                select a.accountable_unit_id as unit_id, min(a.accountable_unit_code) as unit_code, part.period,
                       count(*) filter (where a.work = 'DONE' and a.done_on <= a.due_date) as numerator,
                       count(*) as denominator,
                       count(*) filter (where a.work = 'DONE' and a.review <> 'CONFIRMED') as unreviewed
                  from assignment a
                 cross join lateral (values (to_char(a.due_date, 'YYYY')),
                                            (to_char(a.due_date, 'YYYY') || case when extract(month from a.due_date) <= 6
                                                                                 then '-H1' else '-H2' end),
                                            (to_char(a.due_date, 'YYYY-"Q"Q')),
                                            (to_char(a.due_date, 'YYYY-MM'))) as part (period)
                 where a.accountable_unit_id = any (?) and a.due_date is not null and a.work <> 'RECALLED' and not a.excused
                 group by a.accountable_unit_id, part.period
            ), whole as (
                select f.unit_id, f.unit_code, f.period, f.numerator, f.denominator,
                       coalesce(u.open, 0) as open_undated, f.unreviewed + coalesce(u.unreviewed, 0) as unreviewed
                  from figure f
                  left join lateral (
                       select sum(w.open) as open, sum(w.unreviewed) as unreviewed
                         from undated_work w
                        where w.unit_id = f.unit_id and w.given_on <= period_end(f.period)) u on true
            ), emptied as (
                select p.unit_id, p.unit_code, p.period, 0 as numerator, 0 as denominator, 0 as open_undated, 0 as unreviewed
                  from punctuality p
                 where p.unit_id = any (?)
                   and not exists (select 1 from figure f where f.unit_id = p.unit_id and f.period = p.period)
            )
            insert into punctuality as p
                   (id, version, unit_id, unit_code, period, numerator, denominator, open_undated, unreviewed)
            select uuidv7(), 1, unit_id, unit_code, period, numerator, denominator, open_undated, unreviewed
              from (select * from whole union all select * from emptied) s
            on conflict (unit_id, period) do update
               set version = p.version + 1, unit_code = excluded.unit_code,
                   numerator = excluded.numerator, denominator = excluded.denominator,
                   open_undated = excluded.open_undated, unreviewed = excluded.unreviewed
             where (p.numerator, p.denominator, p.open_undated, p.unreviewed)
                   is distinct from (excluded.numerator, excluded.denominator, excluded.open_undated, excluded.unreviewed)
            returning id, version, unit_id, unit_code, period, numerator, denominator, open_undated, unreviewed
            """;

    /**
     * Units share a bounded number of locks: the server has room for some six thousand in all, and a plan for every unit of a province
     * takes the locks of all of them.
     */
    private static final String LOCK = """
            select pg_advisory_xact_lock(20240308, bucket)
              from (select distinct mod(hashtext(cast(unit as text)) & 2147483647, 1024) as bucket
                      from unnest(?) as unit
                     order by bucket) sorted
            """;

    private final Sql sql;
    private final Outbox outbox;
    private final PostponedUnits postponed;
    private final SubtreeFigures subtrees;

    PunctualityFigures(Sql sql, Outbox outbox, PostponedUnits postponed, SubtreeFigures subtrees) {
        this.sql = sql;
        this.outbox = outbox;
        this.postponed = postponed;
        this.subtrees = subtrees;
    }

    /**
     * Recomputes the units' figures from assignments that are already written, and publishes those that changed. Two changes
     * of one unit would each count without the other's row, so the second waits for the first one's commit. To be called once in a
     * transaction, when it waits for no more rows; whoever cannot is {@link PunctualityLast}.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recompute(Collection<UUID> units) {
        if (postponed.isOpen()) {
            postponed.add(units);
        } else {
            recomputeNow(units);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void postpone() {
        postponed.begin();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void recomputePostponed() {
        recomputeNow(postponed.end());
    }

    private void recomputeNow(Collection<UUID> units) {
        sql.query(LOCK, _ -> true, units);
        var undated = sql.query(UNDATED, row -> row.getObject(1, UUID.class), units, units);
        var changed = sql.query(RECOMPUTE, PunctualityFigures::state, units, units);
        subtrees.touch(changed, undated);
        outbox.appendAll(changed.stream().map(PunctualityState::changed).toList());
    }

    static PunctualityState state(ResultSet row) throws SQLException {
        return state(row, PunctualityBasis.OWN);
    }

    static PunctualityState state(ResultSet row, PunctualityBasis basis) throws SQLException {
        return new PunctualityState(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_code"),
                row.getString("period"),
                row.getInt("numerator"),
                row.getInt("denominator"),
                row.getObject("open_undated", Integer.class),
                row.getObject("unreviewed", Integer.class),
                basis);
    }
}
