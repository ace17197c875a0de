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
            "id, version, unit_id, unit_code, unit_name, duty, ended_on, owner_unit_id, status, successor_unit_id, moved,"
                    + " found_at, decided_at";

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

    /** Who gave out open work that a unit does or follows. */
    List<UUID> ownersOfOpenWork(UUID unit, ReorganisedDuty duty) {
        return sql.query("""
                select distinct owner_unit_id
                  from assignment
                 where %s = ? and %s
                 order by owner_unit_id
                """.formatted(duty.column(), duty.unfinished()), row -> row.getObject(1, UUID.class), unit);
    }

    /** The open operation, entered if there is none; empty if somebody else has entered it just now. */
    Optional<Reorganisation> enter(EndedUnit unit, ReorganisedDuty duty, UUID owner, Instant now) {
        return sql
                .query(
                        """
                        insert into reorganisation (id, version, unit_id, unit_code, unit_name, duty, ended_on, owner_unit_id,
                                                    status, moved, found_at)
                        values (?, 0, ?, ?, ?, ?, ?, ?, 'OPEN', 0, ?)
                        on conflict (unit_id, owner_unit_id, duty) where status = 'OPEN' do nothing
                        returning %s
                        """.formatted(COLUMNS),
                        ReorganisationRows::reorganisation,
                        Ids.next(),
                        unit.id(),
                        unit.code(),
                        unit.name(),
                        duty.name(),
                        unit.endedOn(),
                        owner,
                        now)
                .stream()
                .findFirst();
    }

    Optional<Reorganisation> findOpen(UUID unit, ReorganisedDuty duty, UUID owner) {
        return one("unit_id = ? and duty = ? and owner_unit_id = ? and status = 'OPEN'", unit, duty.name(), owner);
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

    /**
     * Those that somebody sees.
     *
     * @param codes  of the units through which he sees them
     * @param status null for any, as is duty
     */
    record Which(String[] codes, LocalDate today, String status, String duty) {}

    List<Reorganisation> findInScope(Which which, UUID after, int limit) {
        return sql.query(
                """
                select %s
                  from reorganisation
                 where id > ? and status = coalesce(cast(? as text), status) and duty = coalesce(cast(? as text), duty)
                   and owner_unit_id in (select unit_id from units_in_scope(?, ?))
                 order by id
                 limit ?
                """.formatted(COLUMNS),
                ReorganisationRows::reorganisation,
                after,
                which.status(),
                which.duty(),
                which.codes(),
                which.today(),
                limit);
    }

    /** Operations that nobody has to decide any more: their work has been recalled or finished, or the unit exists again. */
    List<Reorganisation> findNeedless(LocalDate today) {
        return sql.query("""
                select %s
                  from reorganisation r
                 where r.status = 'OPEN'
                   and (not exists (select 1
                                      from assignment a
                                     where case r.duty when 'WORK' then a.unit_id else a.standing_office_unit_id end = r.unit_id
                                       and a.owner_unit_id = r.owner_unit_id
                                       and (a.work in ('NOT_STARTED', 'IN_PROGRESS')
                                            or r.duty = 'STANDING_OFFICE' and a.work = 'DONE' and a.review = 'PENDING'))
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

    /** @param successor null where nobody had to take over */
    Reorganisation close(UUID id, UUID successor, int moved, String decidedBy, Instant now) {
        return sql.query(
                        """
                        update reorganisation
                           set version = version + 1, status = 'DONE', successor_unit_id = ?, moved = ?, decided_at = ?, decided_by = ?
                         where id = ?
                        returning %s
                        """.formatted(COLUMNS),
                        ReorganisationRows::reorganisation,
                        successor,
                        moved,
                        now,
                        decidedBy,
                        id)
                .getFirst();
    }

    private static Reorganisation reorganisation(ResultSet row) throws SQLException {
        return new Reorganisation(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new NamedUnit(
                        row.getObject("unit_id", UUID.class), row.getString("unit_code"), row.getString("unit_name")),
                ReorganisedDuty.valueOf(row.getString("duty")),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("owner_unit_id", UUID.class),
                ReorganisationStatus.valueOf(row.getString("status")),
                row.getObject("successor_unit_id", UUID.class),
                row.getInt("moved"),
                Sql.instant(row, "found_at"),
                Sql.instant(row, "decided_at"));
    }
}
