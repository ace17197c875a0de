package vn.chiso.criteria.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.unit.UnitDependents;
import vn.chiso.platform.database.Sql;

/** Responsibilities that name a unit: as assessed, as responsible or as issuer of the letter. */
@ApplicationScoped
class ResponsibleUnits implements UnitDependents {

    private final Sql sql;

    ResponsibleUnits(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Dependent> restingOn(Collection<UUID> units) {
        return sql.query(
                """
                select assessed_unit_id, id from responsibility where assessed_unit_id = any (?)
                union
                select source_issuer_unit_id, id from responsibility where source_issuer_unit_id = any (?)
                union
                select unit_id, responsibility_id from responsible_unit where unit_id = any (?)
                limit ?
                """,
                row -> new Dependent(row.getObject(1, UUID.class), "responsibility " + row.getString(2)),
                units,
                units,
                units,
                MOST);
    }
}
