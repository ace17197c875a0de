package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.criteria.unit.history.Timeline;
import vn.chiso.platform.database.Sql;

/** Who took over from whom, and when. Native, for a link is neither unit's own. */
@ApplicationScoped
class Succession {

    private final Sql sql;

    Succession(Sql sql) {
        this.sql = sql;
    }

    record Link(UUID predecessor, UUID successor, LocalDate on) {}

    /** The links of one unit, in both directions. */
    record Links(List<UUID> predecessors, List<UUID> successors) {}

    void add(Link link) {
        sql.update(
                "insert into unit_successor (predecessor_id, successor_id, effective_on) values (?, ?, ?)",
                link.predecessor(),
                link.successor(),
                link.on());
    }

    /** Of a decision that is taken back. */
    void remove(Collection<UUID> units, LocalDate on) {
        sql.update(
                "delete from unit_successor where effective_on = ? and predecessor_id = any (?) and successor_id = any (?)",
                on,
                units,
                units);
    }

    List<Link> of(Collection<UUID> units) {
        return sql.query(
                """
                select predecessor_id, successor_id, effective_on
                  from unit_successor
                 where predecessor_id = any (?) or successor_id = any (?)
                 order by predecessor_id, successor_id
                """,
                row -> new Link(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, LocalDate.class)),
                units,
                units);
    }

    /**
     * Where a unit took over or was taken over from, its first or last day is a decision's, not a clerk's.
     *
     * @return the day that says otherwise: {@code validFrom} or {@code validTo}
     */
    static Optional<String> contradicted(UUID unit, Timeline corrected, List<Link> links) {
        for (var link : links) {
            boolean ended = link.predecessor().equals(unit);
            var day = ended ? corrected.to() : corrected.from();
            if (ended ? !link.on().equals(day) : day.isAfter(link.on())) {
                return Optional.of(ended ? "validTo" : "validFrom");
            }
        }
        return Optional.empty();
    }

    /** What had happened to the unit by the day: a merger to come gives nobody access yet. */
    static Links on(LocalDate day, UUID unit, List<Link> links) {
        var effective = links.stream().filter(link -> !link.on().isAfter(day)).toList();
        return new Links(
                effective.stream()
                        .filter(link -> link.successor().equals(unit))
                        .map(Link::predecessor)
                        .toList(),
                effective.stream()
                        .filter(link -> link.predecessor().equals(unit))
                        .map(Link::successor)
                        .toList());
    }

    /** For many units at once: the links of each. */
    static Map<UUID, List<Link>> byUnit(List<Link> links) {
        return links.stream()
                .flatMap(link ->
                        List.of(Map.entry(link.predecessor(), link), Map.entry(link.successor(), link)).stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
