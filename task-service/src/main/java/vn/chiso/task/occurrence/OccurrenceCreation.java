package vn.chiso.task.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** Makes the occurrences of the tasks of a plan that is being issued; who has to do them is for the assignments to say. */
@ApplicationScoped
public class OccurrenceCreation {

    private static final String ONCE = """
            insert into task_occurrence (id, task_id, key, due_date, created_at)
            select uuidv7(), t.id, 'ONCE', t.due_date, ?
              from task t
             where t.plan_id = ?
             order by t.id
            """;

    private final Sql sql;

    OccurrenceCreation(Sql sql) {
        this.sql = sql;
    }

    /**
     * Reads the plan's tasks, which must be written already.
     *
     * @return how many occurrences came into being
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int createForPlan(UUID planId, Instant now) {
        return sql.update(ONCE, now, planId);
    }
}
