package vn.chiso.task.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.task.assignment.AssignmentTransfer;

/**
 * Reads from the local unit tree who takes over from whom. It is asked for its state and not told of events: whatever order they
 * came in, and however often, the answer is the same.
 */
@ApplicationScoped
class Succession {

    /** Follows successors that are no more themselves; `union` ends at a circle. Parameters: the day four times. */
    private static final String HEIRS = """
            with recursive ended as (
                select n.id, n.code, n.name, n.valid_to
                  from unit_node n
                 where n.valid_to <= ? and %s
            ), heir(unit_id, id, named) as (
                select n.id, s.successor_id, s.successor_id is distinct from n.parent_id
                  from ended e
                  join unit_node n on n.id = e.id
                  join unit_succession s on s.predecessor_id = n.id
                union
                select h.unit_id, s.successor_id, h.named and s.successor_id is distinct from n.parent_id
                  from heir h
                  join unit_node n on n.id = h.id and n.valid_to <= ?
                  join unit_succession s on s.predecessor_id = n.id
            )
            select e.id, e.code, e.name, e.valid_to, h.id as heir_id, h.code as heir_code, h.name as heir_name, h.named
              from ended e
              left join (select h.unit_id, h.id, n.code, n.name, bool_or(h.named) as named
                           from heir h
                           left join unit_node n on n.id = h.id
                          where n.id is null or n.valid_from <= ? and (n.valid_to is null or n.valid_to > ?)
                          group by h.unit_id, h.id, n.code, n.name) h on h.unit_id = e.id
             order by e.id, h.code
            """;

    private static final String WITH_OPEN_WORK = """
            (exists (select 1 from assignment where unit_id = n.id and %s)
              or exists (select 1 from assignment where standing_office_unit_id = n.id and %s))
            """.formatted(AssignmentTransfer.OPEN, AssignmentTransfer.FOLLOWED);

    private final Sql sql;

    Succession(Sql sql) {
        this.sql = sql;
    }

    List<EndedUnit> endedWithOpenWork(LocalDate day) {
        return units(sql.query(HEIRS.formatted(WITH_OPEN_WORK), Succession::row, day, day, day, day));
    }

    /** Empty if the unit exists on the day, again or still. */
    Optional<EndedUnit> ended(UUID unit, LocalDate day) {
        return units(sql.query(HEIRS.formatted("n.id = ?"), Succession::row, day, unit, day, day, day)).stream()
                .findFirst();
    }

    private record Row(EndedUnit unit, Heir heir) {}

    private static Row row(ResultSet row) throws SQLException {
        var unit = new EndedUnit(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("valid_to", LocalDate.class),
                List.of());
        var heir = row.getObject("heir_id", UUID.class);
        return new Row(
                unit,
                heir == null
                        ? null
                        : new Heir(
                                heir, row.getString("heir_code"), row.getString("heir_name"), row.getBoolean("named")));
    }

    private static List<EndedUnit> units(List<Row> rows) {
        var heirs = new LinkedHashMap<EndedUnit, List<Heir>>();
        for (var row : rows) {
            var of = heirs.computeIfAbsent(row.unit(), _ -> new ArrayList<>());
            if (row.heir() != null) {
                of.add(row.heir());
            }
        }
        return heirs.entrySet().stream()
                .map(entry -> new EndedUnit(
                        entry.getKey().id(),
                        entry.getKey().code(),
                        entry.getKey().name(),
                        entry.getKey().endedOn(),
                        List.copyOf(entry.getValue())))
                .toList();
    }
}
