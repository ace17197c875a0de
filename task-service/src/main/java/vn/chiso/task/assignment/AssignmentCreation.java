package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
    private static final String OF_TASKS = "t.id = any (?)" + NOBODY_HAS;
    private static final String AMONG_ALL = "o.id = any (?)";
    private static final String AMONG = AMONG_ALL + NOBODY_HAS;

    /**
     * Who leads the occurrences concerned: the units that the task names and the members of its groups, or whoever has taken over
     * from those that are no more. Parameters: the business date, the units that it is narrowed to, tasks and their groups that have got
     * theirs, what narrows the occurrences.
     */
    private static final String LEADS = """
            with asked(day, chosen, served_tasks, served_groups) as (values (?::date, ?::uuid[], ?::uuid[], ?::uuid[])),
            due as materialized (
                select o.id as occurrence_id, o.due_date, t.id as task_id, p.owner_unit_id,
                       heir_of(p.standing_office_unit_id, p.owner_unit_id, 'STANDING_OFFICE', asked.day) as office_id
                  from task t
                 cross join asked
                  join plan p on p.id = t.plan_id
                  join task_occurrence o on o.task_id = t.id
                 where %s and t.retired_at is null
            ), named as (
                select d.*, y.position, y.kind, y.group_name, y.official_position, y.unit_code as named_code,
                       y.unit_name as named_name, case when y.kind = 'UNIT' then y.unit_id else m.unit_id end as named_id
                  from due d
                 cross join asked
                  join task_party y on y.task_id = d.task_id and y.part = 'LEAD' and y.kind in ('UNIT', 'GROUP')
                        and not exists (select 1
                                          from unnest(asked.served_tasks, asked.served_groups) as g (task_id, group_id)
                                         where g.task_id = y.task_id and g.group_id = y.group_id)
                  left join unit_group_member m on y.kind = 'GROUP' and m.unit_group_id = y.group_id
                        and m.valid_from <= asked.day and (m.valid_to is null or m.valid_to > asked.day)
            ), settled as (
                select n.*, case when u.valid_to <= asked.day
                                 then heir_of(n.named_id, n.owner_unit_id, 'WORK', asked.day)
                                 else n.named_id end as unit_id
                  from named n
                 cross join asked
                  left join unit_node u on u.id = n.named_id
            ), lead as (
                select s.*,
                       case when s.kind = 'UNIT' and s.unit_id = s.named_id then s.named_code else u.code end as unit_code,
                       case when s.kind = 'UNIT' and s.unit_id = s.named_id then s.named_name else u.name end as unit_name
                  from settled s
                 cross join asked
                  left join unit_node u on u.id = s.unit_id
                 where asked.chosen is null or s.unit_id = any (asked.chosen)
            )
            """;

    private static final String LEADING = LEADS + "select distinct unit_id from lead where unit_id is not null";

    private static final String WITHOUT_MEMBERS = LEADS + """
            select distinct task_id, position, group_name, unit_id
              from lead
             where kind = 'GROUP' and unit_code is null
             order by task_id, position
            """;

    /** What a unit that a task names has or had, its successor takes over, or a person has given to another one: nobody gets it anew. */
    private static final String ASSIGNMENTS = LEADS + """
            , claim as (
                select distinct l.occurrence_id, l.unit_id, c.claimant
                  from lead l
                 cross join asked
                 cross join lateral (select l.unit_id
                                      union all
                                     select h.id
                                       from heirs_of(l.named_id, l.owner_unit_id, 'WORK', asked.day) h
                                      where l.unit_id <> l.named_id) c (claimant)
            ), served as (
                select c.occurrence_id, c.unit_id
                  from claim c
                  join assignment h on h.occurrence_id = c.occurrence_id and h.unit_id = c.claimant
                union
                select c.occurrence_id, c.unit_id
                  from claim c
                  join assignment h on h.occurrence_id = c.occurrence_id and h.origin_unit_id = c.claimant
            ), assignee as (
                select distinct on (occurrence_id, unit_id) *
                  from lead
                 where unit_code is not null
                   and not exists (select 1 from served s
                                    where s.occurrence_id = lead.occurrence_id and s.unit_id = lead.unit_id)
                 order by occurrence_id, unit_id, position
            )
            insert into assignment (id, version, plan_id, plan_kind, programme, item_id, task_id, occurrence_id,
                                    requirement_code, criterion_code, title, target, unit_id, unit_code, unit_name,
                                    origin_unit_id, accountable_unit_id, accountable_unit_code, assignee_position,
                                    owner_unit_id, standing_office_unit_id, deadline_text, original_due_date, due_date,
                                    work, review, extension, excused, excuse_reason, created_at)
            select uuidv7(), 0, t.plan_id, p.kind, p.programme, t.item_id, t.id, e.occurrence_id,
                   t.requirement_code, t.criterion_code,
                   t.title || coalesce(': ' || (d.part ->> 'work'), ''), t.target, e.unit_id, e.unit_code, e.unit_name,
                   e.unit_id, e.unit_id, e.unit_code, e.official_position,
                   p.owner_unit_id, e.office_id, coalesce(d.part ->> 'text', t.deadline_text), e.due_date, e.due_date,
                   'NOT_STARTED', 'NONE', 'NONE', born.excuse is not null, born.excuse, ?
              from assignee e
             cross join asked
              join task t on t.id = e.task_id
              join plan p on p.id = t.plan_id
             cross join lateral (select part_of_deadline(t.deadline, o.key) as part
                                   from task_occurrence o where o.id = e.occurrence_id) d
             cross join lateral (select case when e.due_date < asked.day then cast(? as text) end as excuse) born
             order by t.id, e.due_date, e.position, e.unit_code
            on conflict (occurrence_id, origin_unit_id) do nothing
            returning id
            """;

    /** A group that leads a task. */
    record LeadingGroup(UUID taskId, UUID groupId) {}

    /**
     * @param units null for all that lead
     * @param served groups that get nothing
     */
    private record Whom(Collection<UUID> units, List<LeadingGroup> served) {

        static final Whom ALL = new Whom(null, List.of());

        List<UUID> tasks() {
            return served.stream().map(LeadingGroup::taskId).toList();
        }

        List<UUID> groups() {
            return served.stream().map(LeadingGroup::groupId).toList();
        }
    }

    private static final String GIVEN_LATE = "Được giao khi đã quá hạn";

    private final Sql sql;
    private final BusinessClock clock;
    private final AssignmentJournal journal;

    AssignmentCreation(Sql sql, BusinessClock clock, AssignmentJournal journal) {
        this.sql = sql;
        this.clock = clock;
        this.journal = journal;
    }

    /** Gives out the occurrences of a plan; its rows must be written already. Does nothing when repeated. */
    @Transactional(Transactional.TxType.MANDATORY)
    public FanOut fanOut(UUID planId, Instant now) {
        return fanOut(OF_PLAN, planId, Whom.ALL, now, null);
    }

    /** As {@link #fanOut}, for some of the tasks of a plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    public FanOut fanOutTasks(Collection<UUID> taskIds, Instant now) {
        return fanOut(OF_TASKS, taskIds, Whom.ALL, now, null);
    }

    /** As {@link #fanOut}, for occurrences that come later. */
    @Transactional(Transactional.TxType.MANDATORY)
    public FanOut fanOutOccurrences(Collection<UUID> occurrenceIds, Instant now) {
        return fanOut(AMONG, occurrenceIds, Whom.ALL, now, null);
    }

    /**
     * As {@link #fanOutOccurrences}, of what the calendar alone gives out, and something has held up: what is late on the day on which it
     * is given out is no fault of whoever gets it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public FanOut fanOutHeld(Collection<UUID> occurrenceIds, Instant now) {
        return fanOut(AMONG, occurrenceIds, Whom.ALL, now, GIVEN_LATE);
    }

    /**
     * Units that lead the task by now; whoever has the occurrence already keeps it.
     *
     * @param served groups that led it before: their members of the day got it then
     */
    FanOut giveToNewLeads(Collection<UUID> occurrenceIds, List<LeadingGroup> served, Instant now) {
        return fanOut(AMONG_ALL, occurrenceIds, new Whom(null, served), now, null);
    }

    /** As {@link #fanOutOccurrences}, to some of the units that lead the task. */
    @Transactional(Transactional.TxType.MANDATORY)
    public FanOut fanOutTo(Collection<UUID> unitIds, UUID occurrenceId, Instant now) {
        return fanOut(AMONG, List.of(occurrenceId), new Whom(unitIds, List.of()), now, null);
    }

    /** The units to which an occurrence that nobody has yet would be given today. */
    public Set<UUID> leading(UUID occurrenceId) {
        return Set.copyOf(sql.query(
                LEADING.formatted(AMONG),
                row -> row.getObject(1, UUID.class),
                clock.today(),
                null,
                List.of(),
                List.of(),
                List.of(occurrenceId)));
    }

    /** @param excuse of what is late already; null where somebody means it so */
    private FanOut fanOut(String narrowing, Object by, Whom whom, Instant now, String excuse) {
        var today = clock.today();
        List<FanOut.Shortfall> shortfalls = sql.query(
                WITHOUT_MEMBERS.formatted(narrowing),
                row -> new FanOut.Shortfall(
                        row.getObject("task_id", UUID.class),
                        row.getInt("position"),
                        row.getString("group_name"),
                        row.getObject("unit_id", UUID.class)),
                today,
                whom.units(),
                whom.tasks(),
                whom.groups(),
                by);
        List<UUID> ids = sql.query(
                ASSIGNMENTS.formatted(narrowing),
                row -> row.getObject(1, UUID.class),
                today,
                whom.units(),
                whom.tasks(),
                whom.groups(),
                by,
                now,
                excuse);
        journal.created(ids);
        return new FanOut(ids.size(), shortfalls);
    }
}
