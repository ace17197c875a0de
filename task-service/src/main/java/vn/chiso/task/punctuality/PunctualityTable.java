package vn.chiso.task.punctuality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/** The published figures of many units, as other systems pull them. */
@ApplicationScoped
@Transactional
public class PunctualityTable {

    private final Sql sql;
    private final BusinessClock clock;

    PunctualityTable(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Empty where no assignment is due in the period. What is asked of a subtree without units below is the unit's own. */
    Optional<PunctualityState> find(UUID unit, String period, PunctualityBasis basis) {
        var ofSubtree = basis == PunctualityBasis.SUBTREE
                ? find("subtree_punctuality", unit, period, basis)
                : Optional.<PunctualityState>empty();
        return ofSubtree.or(() -> find("punctuality", unit, period, PunctualityBasis.OWN));
    }

    private Optional<PunctualityState> find(String table, UUID unit, String period, PunctualityBasis basis) {
        return sql.query("""
                        select id, version, unit_id, unit_code, period, numerator, denominator, open_undated, unreviewed
                          from %s
                         where unit_id = ? and period = ? and denominator > 0
                        """.formatted(table), row -> PunctualityFigures.state(row, basis), unit, period).stream()
                .findFirst();
    }

    /** Where a figure stands in the list. */
    public record Place(String period, UUID unitId) {
        public static final Place FIRST = new Place("", new UUID(0, 0));
    }

    /**
     * What is asked for; each may be null.
     *
     * @param basis null for the figure by which a unit is scored: that of its subtree where there is one, else its own
     */
    public record Asked(String period, UUID unitId, PunctualityBasis basis) {}

    /**
     * Periods in which something of a unit was due, one more than the limit.
     *
     * @param codes of units whose subtrees are shown, and the vertical agencies that serve them
     */
    public List<PunctualityState> page(String[] codes, Asked asked, Place after, int limit) {
        var basis = asked.basis() == null ? null : asked.basis().name();
        var today = clock.today();
        // Native: neither the scopes nor the sums of subtrees have entities.
        return sql.query(
                """
                with asked(basis, period, unit_id) as (values (cast(? as text), cast(? as text), cast(? as uuid))),
                figure as (
                    select id, version, unit_id, unit_code, period, numerator, denominator, open_undated, unreviewed,
                           'SUBTREE' as basis
                      from subtree_punctuality
                     where (select coalesce(a.basis, 'SUBTREE') from asked a) = 'SUBTREE'
                    union all
                    select id, version, unit_id, unit_code, period, numerator, denominator, open_undated, unreviewed,
                           'OWN' as basis
                      from punctuality p
                     where (select coalesce(a.basis, 'OWN') from asked a) = 'OWN'
                       and ((select a.basis from asked a) is not null
                            or not exists (select 1 from subtree_punctuality s
                                            where s.unit_id = p.unit_id and s.period = p.period))
                )
                select f.*
                  from figure f cross join asked a
                 where f.denominator > 0 and (f.period, f.unit_id) > (?, ?)
                   and (a.period is null or f.period = a.period)
                   and (a.unit_id is null or f.unit_id = a.unit_id)
                   and f.unit_id in (select unit_id from units_in_scope(?, ?)
                                     union
                                     select unit_id from agencies_in_scope(?, ?))
                 order by f.period, f.unit_id limit ?
                """,
                row -> PunctualityFigures.state(row, PunctualityBasis.valueOf(row.getString("basis"))),
                basis,
                asked.period(),
                asked.unitId(),
                after.period(),
                after.unitId(),
                codes,
                today,
                codes,
                today,
                limit + 1);
    }
}
