package vn.chiso.task.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.unit.UnitState;
import vn.chiso.platform.unit.UnitsTold;

/** Keeps the other spellings of units' names that the catalogue tells. */
@ApplicationScoped
class UnitAliases {

    private final Sql sql;

    UnitAliases(Sql sql) {
        this.sql = sql;
    }

    void keep(@Observes UnitsTold told) {
        told.units().forEach(this::keep);
    }

    private void keep(UnitState unit) {
        sql.update("""
                insert into unit_alias (unit_id, version, aliases) values (?, ?, ?)
                on conflict (unit_id) do update set version = excluded.version, aliases = excluded.aliases
                 where unit_alias.version < excluded.version
                """, unit.id(), unit.version(), unit.aliases().toArray(String[]::new));
    }
}
