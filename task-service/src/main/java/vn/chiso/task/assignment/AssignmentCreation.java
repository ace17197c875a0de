package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/**
 * Gives out occurrences that nobody has yet: an assignment for every leading unit of the task, and for every member of a
 * leading group as of the business date. Who leads is read from {@code task_party} and nowhere else. Set-based, because a
 * province's plan has thousands.
 */
@ApplicationScoped
public class AssignmentCreation {

    private static final String NOBODY_HAS =
            " and not exists (select 1 from assignment a where a.occurrence_id = o.id)";
    private static final String OF_PLAN = "t.plan_id = ?" + NOBODY_HAS;
    private static final String AMONG_ALL = "o.id = any (?)";
    private static final String AMONG = AMONG_ALL + NOBODY_HAS;

    /** The occurrences concerned; parameters: what narrows them, then the business date twice. */
    private static final String LEADS = """
            with due as (
                select o.id as occurrence_id, o.due_date, t.id as task_id
                  from task t
                  join task_occurrence o on o.task_id = t.id
                 where %s and t.retired_at is null
            ), lead as (
                select d.occurrence_id, d.due_date, d.task_id, p.position, p.kind, p.group_name, p.official_position,
                       case when p.kind = 'UNIT' then p.unit_id else m.unit_id end as unit_id,
                       case when p.kind = 'UNIT' then p.unit_code else n.code end as unit_code,
                       case when p.kind = 'UNIT' then p.unit_name else n.name end as unit_name
                  from due d
                  join task_party p on p.task_id = d.task_id and p.part = 'LEAD' and p.kind in ('UNIT', 'GROUP')
                  left join unit_group_member m on p.kind = 'GROUP' and m.unit_group_id = p.group_id
                        and m.valid_from <= ? and (m.valid_to is null or m.valid_to > ?)
                  left join unit_node n on n.id = m.unit_id
            )
            """;

    private static final String WITHOUT_MEMBERS = LEADS + """
            select distinct task_id, position, group_name, unit_id
              from lead
             where kind = 'GROUP' and unit_code is null
             order by task_id, position
            """;

    private static final String ASSIGNMENTS = LEADS + """
            , assignee as (
                select distinct on (occurrence_id, unit_id) *
                  from lead
                 where unit_code is not null
                 order by occurrence_id, unit_id, position
            )
            insert into assignment (id, version, plan_id, item_id, task_id, occurrence_id, requirement_code, criterion_code,
                                    title, target, unit_id, unit_code, unit_name, origin_unit_id, accountable_unit_id,
                                    accountable_unit_code, assignee_position, owner_unit_id,
                                    standing_office_unit_id, deadline_text, original_due_date, due_date, work, review,
                                    extension, excused, created_at)
            select uuidv7(), 0, t.plan_id, t.item_id, t.id, e.occurrence_id, t.requirement_code, t.criterion_code,
                   t.title || coalesce(': ' || (d.part ->> 'work'), ''), t.target, e.unit_id, e.unit_code, e.unit_name, e.unit_id, e.unit_id, e.unit_code, e.official_position, p.owner_unit_id,
                   p.standing_office_unit_id, coalesce(d.part ->> 'text', t.deadline_text), e.due_date, e.due_date, 'NOT_STARTED', 'NONE',
                   'NONE', false, ?
              from assignee e
              join task t on t.id = e.task_id
              join plan p on p.id = t.plan_id
             cross join lateral (select part_of_deadline(t.deadline, o.key) as part
                                   from task_occurrence o where o.id = e.occurrence_id) d
             order by t.id, e.due_date, e.position, e.unit_code
            on conflict (occurrence_id, origin_unit_id) do nothing
            returning id
            """;

    /** How many are held in memory to tell of them. */
    private static final int TOLD_AT_ONCE = 2_000;

    private final Sql sql;
    private final BusinessClock clock;
    private final AssignmentRepository assignments;
    private final AssignmentJournal journal;

    AssignmentCreation(Sql sql, BusinessClock clock, AssignmentRepository assignments, AssignmentJournal journal) {
        this.sql = sql;
        this.clock = clock;
        this.assignments = assignments;
        this.journal = journal;
    }

    /** Gives out the occurrences of a plan; its rows must be written already. Does nothing when repeated. */
    @Transactional(Transactional.TxType.MANDATORY)
    public FanOut fanOut(UUID planId, Instant now) {
        return fanOut(OF_PLAN, planId, now);
    }

    /** As {@link #fanOut}, for occurrences that come later. */
    @Transactional(Transactional.TxType.MANDATORY)
    public FanOut fanOutOccurrences(Collection<UUID> occurrenceIds, Instant now) {
        return fanOut(AMONG, occurrenceIds, now);
    }

    /** Units that lead the task by now; whoever has the occurrence already keeps it. */
    FanOut giveToNewLeads(Collection<UUID> occurrenceIds, Instant now) {
        return fanOut(AMONG_ALL, occurrenceIds, now);
    }

    private FanOut fanOut(String narrowing, Object by, Instant now) {
        var today = clock.today();
        List<FanOut.Shortfall> shortfalls = sql.query(
                WITHOUT_MEMBERS.formatted(narrowing),
                row -> new FanOut.Shortfall(
                        row.getObject("task_id", UUID.class),
                        row.getInt("position"),
                        row.getString("group_name"),
                        row.getObject("unit_id", UUID.class)),
                by,
                today,
                today);
        List<UUID> ids =
                sql.query(ASSIGNMENTS.formatted(narrowing), row -> row.getObject(1, UUID.class), by, today, today, now);
        var units = new HashSet<UUID>();
        for (int from = 0; from < ids.size(); from += TOLD_AT_ONCE) {
            var created = assignments.findAmong(ids.subList(from, Math.min(from + TOLD_AT_ONCE, ids.size())));
            journal.created(created);
            created.forEach(one -> units.add(one.accountableUnitId()));
            created.forEach(assignments.getEntityManager()::detach);
        }
        journal.given(units);
        return new FanOut(ids.size(), shortfalls);
    }
}
