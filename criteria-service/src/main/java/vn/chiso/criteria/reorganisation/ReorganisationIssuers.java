package vn.chiso.criteria.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.unit.UnitDependents;
import vn.chiso.platform.database.Sql;

/** Decisions that a unit has issued. */
@ApplicationScoped
class ReorganisationIssuers implements UnitDependents {

    private final Sql sql;

    ReorganisationIssuers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Dependent> restingOn(Collection<UUID> units) {
        return sql.query(
                """
                select decision_issuer_unit_id, id from reorganisation where decision_issuer_unit_id = any (?)
                union
                select reversal_issuer_unit_id, id from reorganisation where reversal_issuer_unit_id = any (?)
                limit ?
                """,
                row -> new Dependent(row.getObject(1, UUID.class), "reorganisation " + row.getString(2)),
                units,
                units,
                MOST);
    }
}
