package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.task.punctuality.PunctualityFigures;

/** Dates that become known, or change, after the work was given out: whoever sets them is outside the plan. */
@ApplicationScoped
public class AssignmentDates {

    private final Sql sql;
    private final AssignmentAccess access;
    private final AssignmentJournal journal;
    private final PunctualityFigures punctuality;

    AssignmentDates(Sql sql, AssignmentAccess access, AssignmentJournal journal, PunctualityFigures punctuality) {
        this.sql = sql;
        this.access = access;
        this.journal = journal;
        this.punctuality = punctuality;
    }

    /**
     * Of open work only: what was reported stays as late as it was. An extension that was granted keeps its date if that is
     * the later one.
     *
     * @throws ProblemException 403 if the caller has a part in some of the work
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void setDueDate(UUID occurrenceId, LocalDate dueDate) {
        var open = sql.query("""
                select id from assignment
                 where occurrence_id = ? and work in ('NOT_STARTED', 'IN_PROGRESS')
                 order by id
                   for update
                """, row -> row.getObject(1, UUID.class), occurrenceId);
        if (access.hasPartIn(open)) {
            throw new ProblemException(AssignmentProblem.REVIEW_BY_PERFORMER).at("/dueDate");
        }
        var changed = sql.query("""
                update assignment
                   set version = version + 1, original_due_date = ?,
                       due_date = case when granted_extensions > 0 then greatest(due_date, ?) else ? end
                 where id = any (?)
                returning id
                """, row -> row.getObject(1, UUID.class), dueDate, dueDate, dueDate, open);
        punctuality.recompute(journal.told(changed));
    }
}
