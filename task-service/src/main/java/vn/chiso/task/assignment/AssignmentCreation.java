package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;
import vn.chiso.task.punctuality.PunctualityFigures;

/**
 * Gives out the work of a plan that is being issued: a task for every requirement of every item, an assignment for every
 * leading unit that the requirement concerns. Set-based, because a province's plan has thousands.
 */
@ApplicationScoped
public class AssignmentCreation {

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

    private static final String OCCURRENCES = """
            insert into task_occurrence (id, task_id, key, due_date, created_at)
            select uuidv7(), t.id, 'ONCE', t.due_date, ?
              from task t
             where t.plan_id = ?
            """;

    private static final String ASSIGNMENTS = """
            insert into assignment (id, version, plan_id, item_id, task_id, occurrence_id, requirement_code,
                                    criterion_code, title, target, unit_id, unit_code, unit_name, owner_unit_id, standing_office_unit_id,
                                    deadline_text, original_due_date, due_date, work, review, extension, excused,
                                    created_at)
            select uuidv7(), 0, t.plan_id, t.item_id, t.id, o.id, t.requirement_code, t.criterion_code, t.title,
                   t.target, u.unit_id, u.unit_code, u.unit_name, p.owner_unit_id, p.standing_office_unit_id,
                   t.deadline_text, o.due_date, o.due_date, 'NOT_STARTED', 'NONE', 'NONE', false,
                   ?
              from task t
              join task_occurrence o on o.task_id = t.id
              join plan p on p.id = t.plan_id
              join plan_item i on i.id = t.item_id
              join plan_requirement r on r.plan_id = t.plan_id and r.code = t.requirement_code
              join plan_item_unit u on u.item_id = t.item_id and u.part = 'LEAD'
              left join unit_node n on n.id = u.unit_id
             where t.plan_id = ? and (r.unit_types is null or n.type = any (r.unit_types))
             order by r.position, i.position, u.position
            """;

    private final Sql sql;
    private final AssignmentRepository assignments;
    private final AssignmentJournal journal;
    private final PunctualityFigures punctuality;

    AssignmentCreation(
            Sql sql, AssignmentRepository assignments, AssignmentJournal journal, PunctualityFigures punctuality) {
        this.sql = sql;
        this.assignments = assignments;
        this.journal = journal;
        this.punctuality = punctuality;
    }

    /**
     * What came into being.
     *
     * @param unitsOfUnknownType units whose type a requirement asks for and the local tree does not know yet; nothing may
     *                           then be given out, because their share would be missing
     */
    public record Created(int tasks, int assignments, int unitsOfUnknownType) {}

    /** Reads the plan's rows, which must be written already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Created createForPlan(UUID planId, Instant now) {
        int unknown = sql.query(UNKNOWN_TYPES, row -> row.getInt(1), planId).getFirst();
        if (unknown > 0) {
            return new Created(0, 0, unknown);
        }
        int tasks = sql.update(TASKS, planId);
        sql.update(OCCURRENCES, now, planId);
        sql.update(ASSIGNMENTS, now, planId);
        var created = assignments.findOfPlan(planId);
        created.forEach(journal::created);
        punctuality.recompute(created.stream().map(Assignment::unitId).collect(Collectors.toSet()));
        return new Created(tasks, created.size(), 0);
    }
}
