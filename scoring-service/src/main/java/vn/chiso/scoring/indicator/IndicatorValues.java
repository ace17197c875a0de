package vn.chiso.scoring.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** The values that count, for the other features. */
@ApplicationScoped
public class IndicatorValues {

    /** Assignments done in time of those due in the period, as task-service counts them. */
    public static final String TASK_PUNCTUALITY = "TASK_PUNCTUALITY";

    private final Sql sql;

    IndicatorValues(Sql sql) {
        this.sql = sql;
    }

    /** The current values of those units, period and indicators, as far as there are any. */
    public List<MeasuredValue> current(Collection<UUID> units, String period, Collection<String> indicators) {
        // Native: one query for all units of a campaign.
        return sql.query("""
                select v.indicator, v.unit_id, v.value, v.numerator, v.denominator,
                       coalesce(s.open_undated = 0 and s.unreviewed = 0, false)
                  from indicator_value v
                  left join indicator_source s on s.id = v.source_id
                 where v.is_current and v.period = ? and v.unit_id = any (?) and v.indicator = any (?)
                """, IndicatorValues::measured, period, units, indicators.toArray(String[]::new));
    }

    private static MeasuredValue measured(ResultSet row) throws SQLException {
        return new MeasuredValue(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getBigDecimal(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5),
                row.getBoolean(6));
    }
}
