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

    private static final String OPEN = """
            select id
              from assignment
             where unit_id = ? and owner_unit_id = ? and work in ('NOT_STARTED', 'IN_PROGRESS')
             order by id
               for update
            """;

    private static final String MOVE = """
            update assignment
               set version = version + 1, unit_id = ?, unit_code = ?, unit_name = ?,
                   accountable_unit_id = case when due_date < ? then accountable_unit_id else ? end,
                   accountable_unit_code = case when due_date < ? then accountable_unit_code else ? end,
                   assignee_subject = null, assignee_name = null
             where id = any (?)
            """;

    private final Sql sql;
    private final AssignmentRepository assignments;
    private final AssignmentJournal journal;
    private final PunctualityFigures punctuality;

    AssignmentTransfer(
            Sql sql, AssignmentRepository assignments, AssignmentJournal journal, PunctualityFigures punctuality) {
        this.sql = sql;
        this.assignments = assignments;
        this.journal = journal;
        this.punctuality = punctuality;
    }

    /** The open work of a unit that the owner gave out, locked until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> lockOpen(UUID unitId, UUID ownerUnitId) {
        return sql.query(OPEN, row -> row.getObject(1, UUID.class), unitId, ownerUnitId);
    }

    /** @param endedOn the first day on which the old unit is no more */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(Collection<UUID> ids, UUID from, LocalDate endedOn, NamedUnit to) {
        if (ids.isEmpty()) {
            return;
        }
        sql.update(MOVE, to.id(), to.code(), to.name(), endedOn, to.id(), endedOn, to.code(), ids);
        journal.tell(assignments.findAmong(ids), "assignment-changed");
        punctuality.recompute(new HashSet<>(List.of(from, to.id())));
    }

    /** @return how much open work has another standing office now */
    @Transactional(Transactional.TxType.MANDATORY)
    public int moveStandingOffice(UUID from, UUID to) {
        List<UUID> ids = sql.query("""
                update assignment
                   set version = version + 1, standing_office_unit_id = ?
                 where standing_office_unit_id = ? and work in ('NOT_STARTED', 'IN_PROGRESS')
                returning id
                """, row -> row.getObject(1, UUID.class), to, from);
        if (!ids.isEmpty()) {
            journal.tell(assignments.findAmong(ids), "assignment-changed");
        }
        return ids.size();
    }
}
