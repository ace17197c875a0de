package vn.chiso.criteria.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.unit.UnitDependents;
import vn.chiso.platform.database.Sql;

/** Regulations that a unit has issued. */
@ApplicationScoped
class RegulationIssuers implements UnitDependents {

    private final Sql sql;

    RegulationIssuers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Dependent> restingOn(Collection<UUID> units) {
        return sql.query(
                """
                select decision_issuer_unit_id, id from regulation where decision_issuer_unit_id = any (?)
                limit ?
                """, row -> new Dependent(row.getObject(1, UUID.class), "regulation " + row.getString(2)), units, MOST);
    }
}
