package vn.chiso.criteria.set;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.unit.UnitDependents;
import vn.chiso.platform.database.Sql;

/** Criteria sets that a unit has issued or appraises. */
@ApplicationScoped
class UnitsOfSets implements UnitDependents {

    private final Sql sql;

    UnitsOfSets(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Dependent> restingOn(Collection<UUID> units) {
        return sql.query(
                """
                select decision_issuer_unit_id, id from criteria_set where decision_issuer_unit_id = any (?)
                union
                select appraising_unit_id, set_id from criterion_node where appraising_unit_id = any (?)
                limit ?
                """,
                row -> new Dependent(row.getObject(1, UUID.class), "criteria-set " + row.getString(2)),
                units,
                units,
                MOST);
    }
}
