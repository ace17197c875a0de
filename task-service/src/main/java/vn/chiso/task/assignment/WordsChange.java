package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Grant;

/**
 * Tasks that are given out already say something else, or are due on another day: their open work follows, whoever has it and however far
 * it is. What was reported or done stays as it was.
 */
@ApplicationScoped
public class WordsChange {

    /** What each assignment would say if it were given out now; what a former rule made keeps the words of that rule. */
    private static final String SAID = """
              from assignment a
              join task t on t.id = a.task_id
              join task_occurrence o on o.id = a.occurrence_id
             cross join lateral (select part_of_deadline(t.deadline, o.key) as part) d
              left join task_recurrence r
                     on r.task_id = t.id
                        and r.part = coalesce(cast(substring(o.key from '^PART-([0-9]+)-') as integer), 0)
                        and r.starts_on > cast(substring(o.key from '[0-9]{4}-[0-9]{2}-[0-9]{2}$') as date)
             cross join lateral (select t.title || coalesce(': ' || (d.part ->> 'work'), '') as title, t.target,
                                        t.criterion_code, case when r.task_id is null
                                             then coalesce(d.part ->> 'text', t.deadline_text)
                                             else a.deadline_text end as deadline_text, o.due_date) said
            """;

    private static final String BEHIND = "select a.id" + SAID + """
             where a.task_id = any (?) and a.work in ('NOT_STARTED', 'IN_PROGRESS')
               and (a.title, a.target, a.criterion_code, a.deadline_text, a.original_due_date)
                   is distinct from (said.title, said.target, said.criterion_code, said.deadline_text, said.due_date)
             order by a.id
               for update of a
            """;

    /**
     * An extension that was granted keeps its date if that is the later one. Whoever has the work answers for a later date, and an
     * excuse was for the old one.
     */
    private static final String THEN = """
            select a.id, said.title, said.target, said.criterion_code, said.deadline_text,
                   said.due_date as original_due_date, due.due_date,
                   coalesce(a.due_date < coalesce(due.due_date, date 'infinity'), false) as later
            """ + SAID + """
             cross join lateral (
                 select case when a.original_due_date is not distinct from said.due_date then a.due_date
                             when a.granted_extensions > 0 and said.due_date is not null
                             then greatest(a.due_date, said.due_date)
                             else said.due_date
                        end as due_date) due
             where a.id = any (?)
            """;

    private static final String FOLLOW = """
            update assignment w
               set version = w.version + 1, title = n.title, target = n.target, criterion_code = n.criterion_code,
                   deadline_text = n.deadline_text, original_due_date = n.original_due_date, due_date = n.due_date,
                   excused = w.excused and not n.later,
                   excuse_reason = case when n.later then null else w.excuse_reason end,
                   accountable_unit_id = case when n.later then w.unit_id else w.accountable_unit_id end,
                   accountable_unit_code = case when n.later then w.unit_code else w.accountable_unit_code end
              from (%s) n
             where w.id = n.id
            """.formatted(THEN);

    private final Sql sql;
    private final AssignmentAccess access;
    private final AssignmentJournal journal;

    WordsChange(Sql sql, AssignmentAccess access, AssignmentJournal journal) {
        this.sql = sql;
        this.access = access;
        this.journal = journal;
    }

    /**
     * The rows of tasks and occurrences are written already.
     *
     * @param pointer of the tasks in the body
     * @return how many followed
     * @throws ProblemException 403 if the caller has a part in some of the work: nobody makes his own work easier
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int apply(Collection<UUID> taskIds, Grant grant, String pointer) {
        if (taskIds.isEmpty()) {
            return 0;
        }
        List<UUID> behind = sql.query(BEHIND, row -> row.getObject(1, UUID.class), taskIds);
        if (access.hasPartIn(behind)) {
            throw new ProblemException(AssignmentProblem.REVIEW_BY_PERFORMER).at(pointer);
        }
        journal.changedTogether("assignment.revised", behind, grant, portion -> sql.update(FOLLOW, portion));
        return behind.size();
    }

    /**
     * What an assignment says if it follows its task.
     *
     * @param later whether it is due later than it was
     */
    record Words(
            String title,
            String target,
            String criterionCode,
            String deadlineText,
            LocalDate originalDueDate,
            LocalDate dueDate,
            boolean later) {}

    /** Of one assignment, for whoever brings it there. */
    Words following(UUID assignmentId) {
        return sql.query(
                        THEN,
                        row -> new Words(
                                row.getString("title"),
                                row.getString("target"),
                                row.getString("criterion_code"),
                                row.getString("deadline_text"),
                                row.getObject("original_due_date", LocalDate.class),
                                row.getObject("due_date", LocalDate.class),
                                row.getBoolean("later")),
                        List.of(assignmentId))
                .getFirst();
    }
}
