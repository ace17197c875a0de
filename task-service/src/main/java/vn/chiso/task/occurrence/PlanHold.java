package vn.chiso.task.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** Keeps a plan from being closed or revised while work of one of its tasks is given out. */
@ApplicationScoped
public class PlanHold {

    private final Sql sql;

    PlanHold(Sql sql) {
        this.sql = sql;
    }

    /**
     * Closing and revising lock the plan; this waits for them, and they for this, until the transaction ends.
     *
     * @return whether work of the task may be given out: its plan is issued and has it still
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hold(UUID taskId) {
        sql.query("select 1 from plan where id = (select plan_id from task where id = ?) for share", row -> 1, taskId);
        // In a statement of its own, which sees what was committed while the first one waited.
        return !sql.query("""
                        select 1
                          from task t
                          join plan p on p.id = t.plan_id
                         where t.id = ? and p.status = 'ISSUED' and t.retired_at is null
                        """, row -> 1, taskId).isEmpty();
    }
}
