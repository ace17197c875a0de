package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.task.occurrence.OccurrenceCreation;

/** A task for every requirement of every item, with its parties and its one occurrence. */
@ApplicationScoped
class TaskCreation {

    private static final String UNKNOWN_TYPES = """
            select count(distinct u.unit_id)
              from plan_item i
              join plan_item_unit u on u.item_id = i.id and u.part = 'LEAD'
              left join unit_node n on n.id = u.unit_id
             where i.plan_id = ? and n.id is null
               and exists (select 1 from plan_requirement r where r.plan_id = i.plan_id and r.unit_types is not null)
            """;

    private static final String TASKS = """
            insert into task (id, version, plan_id, item_id, requirement_code, criterion_code, title, target,
                              deadline_text, deadline, due_date)
            select uuidv7(), 0, i.plan_id, i.id, r.code, i.criterion_code,
                   r.title || ': ' || i.criterion_code || '. ' || i.title, r.target,
                   r.deadline_text, r.deadline, r.due_date
              from plan_item i
              join plan_requirement r on r.plan_id = i.plan_id
             where i.plan_id = ?
               and exists (select 1
                             from plan_item_unit u
                             left join unit_node n on n.id = u.unit_id
                            where u.item_id = i.id and u.part = 'LEAD'
                              and (r.unit_types is null or n.type = any (r.unit_types)))
             order by r.position, i.position
            """;

    private static final String PARTIES = """
            insert into task_party (task_id, position, part, kind, written, unit_id, unit_code, unit_name)
            select t.id, row_number() over (partition by t.id order by u.position), u.part, 'UNIT', u.unit_name, u.unit_id,
                   u.unit_code, u.unit_name
              from task t
              join plan_requirement r on r.plan_id = t.plan_id and r.code = t.requirement_code
              join plan_item_unit u on u.item_id = t.item_id
              left join unit_node n on n.id = u.unit_id
             where t.plan_id = ? and (u.part = 'COOPERATING' or r.unit_types is null or n.type = any (r.unit_types))
            """;

    private final Sql sql;
    private final OccurrenceCreation occurrences;

    TaskCreation(Sql sql, OccurrenceCreation occurrences) {
        this.sql = sql;
        this.occurrences = occurrences;
    }

    /** @return how many tasks came into being */
    int createFor(UUID planId, Instant now) {
        int unknown = sql.query(UNKNOWN_TYPES, row -> row.getInt(1), planId).getFirst();
        if (unknown > 0) {
            throw new ProblemException(PlanProblem.UNIT_TYPE_UNKNOWN, unknown);
        }
        int tasks = sql.update(TASKS, planId);
        sql.update(PARTIES, planId);
        occurrences.createForPlan(planId, now);
        return tasks;
    }
}
