package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** Who ever did something of an assignment's work, has it now, or works where it is done: none of them decides about it. */
@ApplicationScoped
class Performers {

    private final Sql sql;

    Performers(Sql sql) {
        this.sql = sql;
    }

    void add(UUID assignmentId, String subject) {
        sql.update(
                "insert into assignment_performer (assignment_id, subject) values (?, ?) on conflict do nothing",
                assignmentId,
                subject);
    }

    /** Of all that a unit has of a task. */
    void addToTask(UUID taskId, UUID unitId, String subject) {
        sql.update("""
                insert into assignment_performer (assignment_id, subject)
                select id, ? from assignment where task_id = ? and unit_id = ? and work <> 'RECALLED'
                on conflict do nothing
                """, subject, taskId, unitId);
    }

    /**
     * Whether a person has a part in some of the work.
     *
     * @param unitCodes the units for which he acts; what those did whom they succeed is their own work, too
     */
    boolean include(Collection<UUID> assignmentIds, String subject, String[] unitCodes) {
        return !sql.query("""
                        with recursive acting(id) as (
                            select id from unit_node where code = any (?)
                            union
                            select s.predecessor_id
                              from acting a
                              join unit_succession s on s.successor_id = a.id
                        )
                        select 1
                          from assignment a
                         where a.id = any (?)
                           and (a.assignee_subject = ?
                             or a.unit_id in (select id from acting)
                             or exists (select 1
                                          from assignment_performer p
                                         where p.assignment_id = a.id and p.subject = ?))
                         limit 1
                        """, _ -> true, unitCodes, assignmentIds, subject, subject)
                .isEmpty();
    }
}
