package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.unit.history.IdentifierScheme;
import vn.chiso.platform.database.Sql;

/** What must hold of the tree on every day, asked of the rows as they are written: flush before. */
@ApplicationScoped
class TreeRules {

    private final Sql sql;

    TreeRules(Sql sql) {
        this.sql = sql;
    }

    /** A unit stands on some days below a parent that is not there. */
    record Misplaced(UUID unit, String code, String name, UUID parent) {}

    /** An identifier that two units have at one time. */
    record Shared(UUID unit, IdentifierScheme scheme, String identifier, String otherCode) {}

    /** Among the units and those directly below them. */
    List<Misplaced> misplaced(Collection<UUID> units) {
        return sql.query(
                """
                select distinct c.code, p.unit_id, c.name, p.parent_id
                  from unit_period p
                  join unit c on c.id = p.unit_id
                  join unit u on u.id = p.parent_id
                 where (p.unit_id = any (?) or p.parent_id = any (?))
                   and p.valid_to is distinct from p.valid_from
                   and (p.valid_from < u.valid_from
                        or (u.valid_to is not null and (p.valid_to is null or p.valid_to > u.valid_to)))
                 order by c.code
                """,
                row -> new Misplaced(
                        row.getObject("unit_id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("parent_id", UUID.class)),
                units,
                units);
    }

    /** Those of the units that stand below themselves on the day or on a later one. */
    List<UUID> circular(Collection<UUID> units, LocalDate from) {
        return sql.query("""
                with recursive climb(start_id, id, during) as (
                    select unit_id, parent_id, daterange(valid_from, valid_to) * daterange(?, null)
                      from unit_period
                     where unit_id = any (?) and parent_id is not null
                       and daterange(valid_from, valid_to) && daterange(?, null)
                    union
                    select c.start_id, p.parent_id, c.during * daterange(p.valid_from, p.valid_to)
                      from climb c
                      join unit_period p on p.unit_id = c.id and p.parent_id is not null
                       and c.during && daterange(p.valid_from, p.valid_to)
                     where c.id <> c.start_id
                )
                select distinct start_id from climb where id = start_id
                """, row -> row.getObject(1, UUID.class), from, units, from);
    }

    /** Each authority has an identifier of its own; one that was closed may be given to another. */
    List<Shared> sharedIdentifiers(Collection<UUID> units) {
        return sql.query(
                """
                select i.unit_id, i.scheme, i.identifier, min(u.code) as other_code
                  from unit_identifier i
                  join unit_identifier o on o.identifier = i.identifier and o.scheme = i.scheme
                   and o.unit_id <> i.unit_id
                   and (o.valid_to is null or o.valid_to > i.valid_from)
                   and (i.valid_to is null or i.valid_to > o.valid_from)
                  join unit u on u.id = o.unit_id
                 where i.unit_id = any (?)
                 group by i.unit_id, i.scheme, i.identifier
                """,
                row -> new Shared(
                        row.getObject("unit_id", UUID.class),
                        IdentifierScheme.valueOf(row.getString("scheme")),
                        row.getString("identifier"),
                        row.getString("other_code")),
                units);
    }
}
