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
     * Periods in which something of a unit was due, one more than the limit.
     *
     * @param codes of units whose subtrees are shown
     * @param period and {@code unitId} may be null
     */
    public List<PunctualityState> page(String[] codes, String period, UUID unitId, Place after, int limit) {
        // Native: units_in_scope has no entity.
        return sql.query(
                """
                select id, version, unit_id, unit_code, period, numerator, denominator, open_undated, unreviewed
                  from punctuality
                 where denominator > 0 and (period, unit_id) > (?, ?)
                   and (cast(? as text) is null or period = ?)
                   and (cast(? as uuid) is null or unit_id = ?)
                   and unit_id in (select unit_id from units_in_scope(?, ?))
                 order by period, unit_id limit ?
                """,
                PunctualityFigures::state,
                after.period(),
                after.unitId(),
                period,
                period,
                unitId,
                unitId,
                codes,
                clock.today(),
                limit + 1);
    }
}
