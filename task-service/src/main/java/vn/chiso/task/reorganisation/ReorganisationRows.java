package vn.chiso.task.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.id.Ids;
import vn.chiso.task.unit.NamedUnit;

/** The recorded operations. */
@ApplicationScoped
class ReorganisationRows {

    private static final String COLUMNS =
            "id, version, unit_id, unit_code, unit_name, ended_on, owner_unit_id, status, moved, found_at, decided_at";

    private final Sql sql;

    ReorganisationRows(Sql sql) {
        this.sql = sql;
    }

    /** One at a time for a unit: sweeps of other replicas, and people who choose. */
    void lockUnit(UUID unit) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('reorganisation ' || ?, 0))",
                _ -> true,
                unit.toString());
    }

    /** Who gave out open work of a unit. */
    List<UUID> ownersOfOpenWork(UUID unit) {
        return sql.query("""
                select distinct owner_unit_id
                  from assignment
                 where unit_id = ? and work in ('NOT_STARTED', 'IN_PROGRESS')
                 order by owner_unit_id
                """, row -> row.getObject(1, UUID.class), unit);
    }

    /** The open operation, entered if there is none; empty if somebody else has entered it just now. */
    Optional<Reorganisation> enter(EndedUnit unit, UUID owner, Instant now) {
        return sql
                .query(
                        """
                        insert into reorganisation (id, version, unit_id, unit_code, unit_name, ended_on, owner_unit_id,
                                                    status, moved, found_at)
                        values (?, 0, ?, ?, ?, ?, ?, 'OPEN', 0, ?)
                        on conflict (unit_id, owner_unit_id) where status = 'OPEN' do nothing
                        returning %s
                        """.formatted(COLUMNS),
                        ReorganisationRows::reorganisation,
                        Ids.next(),
                        unit.id(),
                        unit.code(),
                        unit.name(),
                        unit.endedOn(),
                        owner,
                        now)
                .stream()
                .findFirst();
    }

    Optional<Reorganisation> findOpen(UUID unit, UUID owner) {
        return one("unit_id = ? and owner_unit_id = ? and status = 'OPEN'", unit, owner);
    }

    Optional<Reorganisation> find(UUID id) {
        return one("id = ?", id);
    }

    private Optional<Reorganisation> one(String condition, Object... by) {
        return sql
                .query(
                        "select " + COLUMNS + " from reorganisation where " + condition,
                        ReorganisationRows::reorganisation,
                        by)
                .stream()
                .findFirst();
    }

    List<Reorganisation> findInScope(String[] codes, LocalDate today, String status, UUID after, int limit) {
        return sql.query(
                """
                select %s
                  from reorganisation
                 where id > ? and (?::text is null or status = ?)
                   and owner_unit_id in (select unit_id from units_in_scope(?, ?))
                 order by id
                 limit ?
                """.formatted(COLUMNS), ReorganisationRows::reorganisation, after, status, status, codes, today, limit);
    }

    /** Operations that nobody has to decide any more: their work has been recalled or finished, or the unit exists again. */
    List<Reorganisation> findNeedless(LocalDate today) {
        return sql.query("""
                select %s
                  from reorganisation r
                 where r.status = 'OPEN'
                   and (not exists (select 1
                                      from assignment a
                                     where a.unit_id = r.unit_id and a.owner_unit_id = r.owner_unit_id
                                       and a.work in ('NOT_STARTED', 'IN_PROGRESS'))
                     or exists (select 1
                                  from unit_node n
                                 where n.id = r.unit_id and (n.valid_to is null or n.valid_to > ?)))
                 order by r.id
                """.formatted(COLUMNS), ReorganisationRows::reorganisation, today);
    }

    void recordMoves(UUID id, Collection<UUID> assignments, NamedUnit to) {
        sql.update("""
                insert into reorganisation_move (reorganisation_id, assignment_id, unit_id, unit_code, unit_name)
                select ?, moved, ?, ?, ? from unnest(?) as moved
                """, id, to.id(), to.code(), to.name(), assignments);
    }

    Reorganisation close(UUID id, int moved, String decidedBy, Instant now) {
        return sql.query("""
                        update reorganisation
                           set version = version + 1, status = 'DONE', moved = ?, decided_at = ?, decided_by = ?
                         where id = ?
                        returning %s
                        """.formatted(COLUMNS), ReorganisationRows::reorganisation, moved, now, decidedBy, id)
                .getFirst();
    }

    private static Reorganisation reorganisation(ResultSet row) throws SQLException {
        return new Reorganisation(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new NamedUnit(
                        row.getObject("unit_id", UUID.class), row.getString("unit_code"), row.getString("unit_name")),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("owner_unit_id", UUID.class),
                ReorganisationStatus.valueOf(row.getString("status")),
                row.getInt("moved"),
                Sql.instant(row, "found_at"),
                Sql.instant(row, "decided_at"));
    }
}
