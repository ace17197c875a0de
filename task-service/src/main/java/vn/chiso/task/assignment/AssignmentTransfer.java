package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.task.punctuality.PunctualityFigures;
import vn.chiso.task.unit.NamedUnit;

/**
 * Hands the open work of a unit that is no more to another. What is done stays where it was done, and so does the answer for
 * what was overdue already; proposals and reviews stay with the work, the person of the old unit does not.
 */
@ApplicationScoped
public class AssignmentTransfer {

    /** What somebody has to do. */
    public static final String OPEN = "work in ('NOT_STARTED', 'IN_PROGRESS')";

    /** What somebody has to follow: he sees to it that results are reviewed, too. */
    public static final String FOLLOWED =
            "(work in ('NOT_STARTED', 'IN_PROGRESS') or work = 'DONE' and review = 'PENDING')";

    private static final String LOCK = """
            select id
              from assignment
             where %s = ? and owner_unit_id = ? and %s
             order by id
               for update
            """;

    private static final String MOVE = """
            update assignment
               set version = version + 1, unit_id = ?, unit_code = ?, unit_name = ?,
                   accountable_unit_id = case when due_date < ? then accountable_unit_id else ? end,
                   accountable_unit_code = case when due_date < ? then accountable_unit_code else ? end,
                   assignee_subject = null, assignee_name = null, assignee_verified = false
             where id = any (?)
            returning old.accountable_unit_id
            """;

    private final Sql sql;
    private final AssignmentJournal journal;
    private final PunctualityFigures punctuality;

    AssignmentTransfer(Sql sql, AssignmentJournal journal, PunctualityFigures punctuality) {
        this.sql = sql;
        this.journal = journal;
        this.punctuality = punctuality;
    }

    /** The open work of a unit that the owner gave out, locked until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> lockOpen(UUID unitId, UUID ownerUnitId) {
        return lock("unit_id", OPEN, unitId, ownerUnitId);
    }

    /** As {@link #lockOpen}, of the work that a unit follows, with results that wait for their review. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> lockFollowed(UUID standingOfficeUnitId, UUID ownerUnitId) {
        return lock("standing_office_unit_id", FOLLOWED, standingOfficeUnitId, ownerUnitId);
    }

    private List<UUID> lock(String column, String which, UUID unitId, UUID ownerUnitId) {
        return sql.query(LOCK.formatted(column, which), row -> row.getObject(1, UUID.class), unitId, ownerUnitId);
    }

    /** @param endedOn the first day on which the old unit is no more */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(Collection<UUID> ids, UUID from, LocalDate endedOn, NamedUnit to) {
        if (ids.isEmpty()) {
            return;
        }
        // Not the two units alone: what was moved before may be answered for by a third.
        var answered = sql.query(
                MOVE,
                row -> row.getObject(1, UUID.class),
                to.id(),
                to.code(),
                to.name(),
                endedOn,
                to.id(),
                endedOn,
                to.code(),
                ids);
        var units = new HashSet<>(answered);
        units.addAll(journal.told(ids));
        punctuality.recompute(units);
    }

    /** From now on another unit follows the work, and is told when it is late. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moveStandingOffice(Collection<UUID> ids, NamedUnit to) {
        sql.update(
                "update assignment set version = version + 1, standing_office_unit_id = ? where id = any (?)",
                to.id(),
                ids);
        journal.told(ids);
    }
}
