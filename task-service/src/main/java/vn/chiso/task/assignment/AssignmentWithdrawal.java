package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.unit.Grant;
import vn.chiso.task.assignment.AssignmentJournal.Before;
import vn.chiso.task.assignment.proposal.Proposals;

/** Recalls all open work of tasks that a plan no longer has. What was reported or done stays as it is. */
@ApplicationScoped
public class AssignmentWithdrawal {

    private static final String OPEN =
            "select id from assignment where work in ('NOT_STARTED', 'IN_PROGRESS') and %s = %s"
                    + " order by id for update";

    private final Sql sql;
    private final AssignmentRepository assignments;
    private final Proposals proposals;
    private final AssignmentJournal journal;

    AssignmentWithdrawal(Sql sql, AssignmentRepository assignments, Proposals proposals, AssignmentJournal journal) {
        this.sql = sql;
        this.assignments = assignments;
        this.proposals = proposals;
        this.journal = journal;
    }

    /** @return how many were open */
    @Transactional(Transactional.TxType.MANDATORY)
    public int ofTasks(List<UUID> taskIds, String reason, Grant grant) {
        return recall(lock(OPEN.formatted("task_id", "any (?)"), taskIds), reason, grant);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public int ofPlan(UUID planId, String reason, Grant grant) {
        return recall(lock(OPEN.formatted("plan_id", "?"), planId), reason, grant);
    }

    private List<UUID> lock(String open, Object by) {
        return sql.query(open, row -> row.getObject(1, UUID.class), by);
    }

    private int recall(List<UUID> ids, String reason, Grant grant) {
        for (var id : ids) {
            var assignment = assignments.findById(id);
            var before = Before.of(assignment);
            assignment.recall(reason);
            proposals.endWith(id, reason);
            journal.changed("assignment.recalled", assignment, grant, before);
        }
        return ids.size();
    }

    /** Work that nobody has finished, and results that wait for their review. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Unfinished unfinished(UUID planId) {
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
