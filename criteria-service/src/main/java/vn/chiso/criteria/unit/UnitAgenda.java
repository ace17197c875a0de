package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** The days to come on which units are to be told again, because something of them begins or ends without anybody doing anything. */
@ApplicationScoped
class UnitAgenda {

    private final Sql sql;

    UnitAgenda(Sql sql) {
        this.sql = sql;
    }

    /**
     * Notes the days anew of what has been flushed: those after the day whose state is told. That day, and not today, for midnight
     * may pass between the two.
     */
    void plan(Collection<UUID> units) {
        sql.update("delete from unit_due where unit_id = any (?)", units);
        sql.update("""
                insert into unit_due (unit_id, due_on)
                select unit_id, day
                  from (select unit_id, unnest(array[valid_from, valid_to]) as day from unit_period
                         where unit_id = any (?) and valid_to is distinct from valid_from
                        union
                        select unit_id, unnest(array[valid_from, valid_to]) from unit_identifier where unit_id = any (?)
                        union
                        select unit_id, unnest(array[valid_from, valid_to]) from unit_service_area where unit_id = any (?)
                        union
                        select predecessor_id, effective_on from unit_successor where predecessor_id = any (?)
                        union
                        select successor_id, effective_on from unit_successor where successor_id = any (?)) dated
                  join unit u on u.id = dated.unit_id
                 where day > u.stated_on
                """, units, units, units, units, units);
    }

    /** Units for which a day has come, also one on which the service was down. */
    List<UUID> due(LocalDate today, int limit) {
        return sql.query(
                "select distinct unit_id from unit_due where due_on <= ? limit ?",
                row -> row.getObject(1, UUID.class),
                today,
                limit);
    }

    void settle(Collection<UUID> units, LocalDate today) {
        sql.update("delete from unit_due where due_on <= ? and unit_id = any (?)", today, units);
    }
}
