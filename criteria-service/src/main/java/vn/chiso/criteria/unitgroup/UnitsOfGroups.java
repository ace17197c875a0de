package vn.chiso.criteria.unitgroup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.unit.UnitDependents;
import vn.chiso.platform.database.Sql;

/** Groups that name a unit: as owner, in the rule or in the list. */
@ApplicationScoped
class UnitsOfGroups implements UnitDependents {

    private final Sql sql;

    UnitsOfGroups(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Dependent> restingOn(Collection<UUID> units) {
        return sql.query(
                """
                select owner_unit_id, id from unit_group where owner_unit_id = any (?)
                union
                select cast(rule ->> 'ancestorUnitId' as uuid), id from unit_group
                 where cast(rule ->> 'ancestorUnitId' as uuid) = any (?)
                union
                select cast(member ->> 'unitId' as uuid), id
                  from unit_group, jsonb_array_elements(listed_members -> 'items') member
                 where cast(member ->> 'unitId' as uuid) = any (?)
                limit ?
                """,
                row -> new Dependent(row.getObject(1, UUID.class), "unit-group " + row.getString(2)),
                units,
                units,
                units,
                MOST);
    }
}
