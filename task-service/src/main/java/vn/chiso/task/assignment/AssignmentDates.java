package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;
import vn.chiso.task.punctuality.PunctualityFigures;

/** Dates that become known, or change, after the work was given out: whoever sets them is outside the plan. */
@ApplicationScoped
public class AssignmentDates {

    private final Sql sql;
    private final AssignmentRepository assignments;
    private final AssignmentJournal journal;
    private final PunctualityFigures punctuality;

    AssignmentDates(
            Sql sql, AssignmentRepository assignments, AssignmentJournal journal, PunctualityFigures punctuality) {
        this.sql = sql;
        this.assignments = assignments;
        this.journal = journal;
        this.punctuality = punctuality;
    }

    /** Of all that are not recalled; an extension that was granted keeps its own date. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void setDueDate(UUID occurrenceId, LocalDate dueDate) {
        var changed = sql.query("""
                update assignment
                   set version = version + 1, original_due_date = ?,
                       due_date = case when extension = 'APPROVED' then due_date else ? end
                 where occurrence_id = ? and work <> 'RECALLED'
                returning id
                """, row -> row.getObject(1, UUID.class), dueDate, dueDate, occurrenceId);
        var rows = assignments.findAmong(changed);
        journal.tell(rows, "assignment-changed");
        punctuality.recompute(rows.stream().map(Assignment::accountableUnitId).collect(Collectors.toSet()));
    }
}
