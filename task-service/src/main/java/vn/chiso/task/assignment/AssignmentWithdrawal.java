package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Grant;
import vn.chiso.task.assignment.proposal.Proposals;

/**
 * Recalls all open work of tasks that a plan no longer has. What was reported or done stays as it is. Set-based, because a plan
 * may have thousands.
 */
@ApplicationScoped
public class AssignmentWithdrawal {

    private static final String LOCK = "select id, work from assignment where %s = %s order by id for update";

    private static final String RECALL = """
            update assignment
               set version = version + 1, work = 'RECALLED', recall_reason = ?, open_obstacles = 0,
                   extension = case extension when 'PENDING' then 'REFUSED' else extension end,
                   refusal = case refusal when 'PENDING' then 'ACCEPTED' else refusal end
             where id = any (?)
            """;

    private final Sql sql;
    private final AssignmentAccess access;
    private final Proposals proposals;
    private final AssignmentJournal journal;

    AssignmentWithdrawal(Sql sql, AssignmentAccess access, Proposals proposals, AssignmentJournal journal) {
        this.sql = sql;
        this.access = access;
        this.proposals = proposals;
        this.journal = journal;
    }

    /**
     * @param pointer of the tasks in the body
     * @return how many were open
     * @throws ProblemException 403 if the caller has a part in some of the open work: nobody lets himself off
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int ofTasks(List<UUID> taskIds, String reason, Grant grant, String pointer) {
        return recall(lock("task_id", "any (?)", taskIds), reason, grant, pointer);
    }

    /** As {@link #ofTasks}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int ofPlan(UUID planId, String reason, Grant grant) {
        return recall(lock("plan_id", "?", planId), reason, grant, "/reason");
    }

    /** As {@link #ofTasks}, of work that the caller has locked. */
    int ofAssignments(List<UUID> ids, String reason, Grant grant, String pointer) {
        return recall(ids, reason, grant, pointer);
    }

    private List<UUID> lock(String column, String of, Object by) {
        return sql
                .query(
                        LOCK.formatted(column, of),
                        row -> WorkState.valueOf(row.getString(2)).isOpen() ? row.getObject(1, UUID.class) : null,
                        by)
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private int recall(List<UUID> ids, String reason, Grant grant, String pointer) {
        if (ids.isEmpty()) {
            return 0;
        }
        if (access.hasPartIn(ids)) {
            throw new ProblemException(AssignmentProblem.REVIEW_BY_PERFORMER).at(pointer);
        }
        journal.changedTogether("assignment.recalled", ids, grant, portion -> {
            sql.update(RECALL, reason, portion);
            proposals.endWith(portion, reason);
        });
        return ids.size();
    }

    /** Work that nobody has finished, and results that wait for their review; locked, so that none is reported meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Unfinished unfinished(UUID planId) {
        lock("plan_id", "?", planId);
        return sql.query("""
                        select count(*) filter (where work in ('NOT_STARTED', 'IN_PROGRESS')),
                               count(*) filter (where work = 'DONE' and review = 'PENDING')
                          from assignment
                         where plan_id = ?
                        """, row -> new Unfinished(row.getInt(1), row.getInt(2)), planId)
                .getFirst();
    }

    /** @param unreviewed reported results that nobody has confirmed or rejected */
    public record Unfinished(int open, int unreviewed) {}
}
