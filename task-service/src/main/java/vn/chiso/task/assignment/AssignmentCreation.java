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
              join task_party u on u.task_id = t.id and u.part = 'LEAD' and u.kind = 'UNIT'
              left join plan_requirement r on r.plan_id = t.plan_id and r.code = t.requirement_code
             where t.plan_id = ?
             order by r.position nulls first, i.position, t.position, u.position
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

    /** Reads the plan's rows, which must be written already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int createForPlan(UUID planId, Instant now) {
        sql.update(OCCURRENCES, now, planId);
        sql.update(ASSIGNMENTS, now, planId);
        var created = assignments.findOfPlan(planId);
        created.forEach(journal::created);
        punctuality.recompute(created.stream().map(Assignment::unitId).collect(Collectors.toSet()));
        return created.size();
    }
}
