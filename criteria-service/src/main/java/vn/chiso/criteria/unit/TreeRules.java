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

    /** Far more than any authority has. Every service keeps each unit's path, which a chain of thousands would make millions. */
    static final int MOST_LEVELS = 50;

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
                with recursive climb(start_id, id, during, level) as (
                    select unit_id, parent_id, daterange(valid_from, valid_to) * daterange(?, null), 1
                      from unit_period
                     where unit_id = any (?) and parent_id is not null
                       and daterange(valid_from, valid_to) && daterange(?, null)
                    union
                    select c.start_id, p.parent_id, c.during * daterange(p.valid_from, p.valid_to), c.level + 1
                      from climb c
                      join unit_period p on p.unit_id = c.id and p.parent_id is not null
                       and c.during && daterange(p.valid_from, p.valid_to)
                     where c.id <> c.start_id and c.level <= ?
                )
                select distinct start_id from climb where id = start_id
                """, row -> row.getObject(1, UUID.class), from, units, from, MOST_LEVELS);
    }

    /** Those of the units that have, above them and below them together, more levels than a tree may have on any day. */
    List<UUID> tooDeep(Collection<UUID> units) {
        return sql.query("""
                with recursive above(start_id, id, during, level) as (
                    select unit_id, parent_id, daterange(valid_from, valid_to), 1
                      from unit_period
                     where unit_id = any (?) and parent_id is not null and valid_to is distinct from valid_from
                    union
                    select a.start_id, p.parent_id, a.during * daterange(p.valid_from, p.valid_to), a.level + 1
                      from above a
                      join unit_period p on p.unit_id = a.id and p.parent_id is not null
                       and a.during && daterange(p.valid_from, p.valid_to)
                     where a.level < ?
                ), below(start_id, id, during, level) as (
                    select unit_id, unit_id, daterange(valid_from, valid_to), 1
                      from unit_period
                     where unit_id = any (?) and valid_to is distinct from valid_from
                    union
                    select b.start_id, p.unit_id, b.during * daterange(p.valid_from, p.valid_to), b.level + 1
                      from below b
                      join unit_period p on p.parent_id = b.id and b.during && daterange(p.valid_from, p.valid_to)
                     where b.level <= ?
                )
                select start_id
                  from (select start_id, max(level) as levels from below group by start_id) b
                  left join (select start_id, max(level) as levels from above group by start_id) a using (start_id)
                 where b.levels + coalesce(a.levels, 0) > ?
                """, row -> row.getObject(1, UUID.class), units, MOST_LEVELS, units, MOST_LEVELS, MOST_LEVELS);
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
