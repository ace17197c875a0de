package vn.chiso.task.punctuality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;

/**
 * Keeps the punctuality of units in step with their assignments, for every year, half, quarter and month in which something is due:
 * recomputed from the rows, never counted up.
 */
@ApplicationScoped
public class PunctualityFigures {

    private static final String TOPIC = "task.punctuality";
    private static final String CHANGED = "chiso.task.punctuality-changed.v1";

    private static final String RECOMPUTE = """
            with figure as (
                select a.accountable_unit_id as unit_id, min(a.accountable_unit_code) as unit_code, part.period,
                       count(*) filter (where a.work = 'DONE' and a.done_on <= a.due_date) as numerator,
                       count(*) as denominator
                  from assignment a
                 cross join lateral (values (to_char(a.due_date, 'YYYY')),
                                            (to_char(a.due_date, 'YYYY') || case when extract(month from a.due_date) <= 6
                                                                                 then '-H1' else '-H2' end),
                                            (to_char(a.due_date, 'YYYY-"Q"Q')),
                                            (to_char(a.due_date, 'YYYY-MM'))) as part (period)
                 where a.accountable_unit_id = any (?) and a.due_date is not null and a.work <> 'RECALLED' and not a.excused
                 group by a.accountable_unit_id, part.period
            ), emptied as (
                select p.unit_id, p.unit_code, p.period, 0 as numerator, 0 as denominator
                  from punctuality p
                 where p.unit_id = any (?)
                   and not exists (select 1 from figure f where f.unit_id = p.unit_id and f.period = p.period)
            )
            insert into punctuality as p (id, version, unit_id, unit_code, period, numerator, denominator)
            select uuidv7(), 1, unit_id, unit_code, period, numerator, denominator
              from (select * from figure union all select * from emptied) s
            on conflict (unit_id, period) do update
               set version = p.version + 1, unit_code = excluded.unit_code,
                   numerator = excluded.numerator, denominator = excluded.denominator
             where (p.numerator, p.denominator) is distinct from (excluded.numerator, excluded.denominator)
            returning id, version, unit_id, unit_code, period, numerator, denominator
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

    PunctualityFigures(Sql sql, Outbox outbox, PostponedUnits postponed) {
        this.sql = sql;
        this.outbox = outbox;
        this.postponed = postponed;
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
            publish(units);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void postpone() {
        postponed.begin();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void recomputePostponed() {
        publish(postponed.end());
    }

    private void publish(Collection<UUID> units) {
        sql.query(LOCK, _ -> true, units);
        outbox.appendAll(sql.query(RECOMPUTE, PunctualityFigures::state, units, units).stream()
                .map(state -> OutgoingEvent.of(TOPIC, state.id(), state.version(), CHANGED, state))
                .toList());
    }

    /** Empty where no assignment of the unit is due in the period. */
    Optional<PunctualityState> find(UUID unit, String period) {
        List<PunctualityState> found = sql.query("""
                select id, version, unit_id, unit_code, period, numerator, denominator
                  from punctuality
                 where unit_id = ? and period = ? and denominator > 0
                """, PunctualityFigures::state, unit, period);
        return found.stream().findFirst();
    }

    static PunctualityState state(ResultSet row) throws SQLException {
        return new PunctualityState(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_code"),
                row.getString("period"),
                row.getInt("numerator"),
                row.getInt("denominator"));
    }
}
