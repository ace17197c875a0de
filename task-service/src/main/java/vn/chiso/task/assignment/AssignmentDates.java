package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.task.punctuality.PunctualityFigures;

/** Dates that become known, or change, after the work was given out: whoever sets them is outside the plan. */
@ApplicationScoped
public class AssignmentDates {

    /** Returns who answered for it until now: the figures of that unit change too. */
    private static final String MOVE = """
            update assignment w
               set version = w.version + 1, original_due_date = n.original_due_date, due_date = n.due_date,
                   excused = w.excused and not n.later,
                   excuse_reason = case when n.later then null else w.excuse_reason end,
                   accountable_unit_id = case when n.later then w.unit_id else w.accountable_unit_id end,
                   accountable_unit_code = case when n.later then w.unit_code else w.accountable_unit_code end
              from (select a.id, said.due_date as original_due_date, due.due_date,
                           coalesce(a.due_date < due.due_date, false) as later
                      from assignment a
                     cross join (values (cast(? as date))) said (due_date)
                     cross join lateral (
                         select case when a.granted_extensions > 0 then greatest(a.due_date, said.due_date)
                                     else said.due_date
                                end as due_date) due
                     where a.id = any (?)) n
             where w.id = n.id
            returning old.accountable_unit_id
            """;

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
     * the later one. Whoever has the work answers for a later date, and an excuse was for the old one.
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
        var answered = sql.query(MOVE, row -> row.getObject(1, UUID.class), dueDate, open);
        var units = new HashSet<>(answered);
        units.addAll(journal.told(open));
        punctuality.recompute(units);
    }
}
