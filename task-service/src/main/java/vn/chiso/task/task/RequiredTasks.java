package vn.chiso.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/**
 * Makes the tasks that a plan's requirements ask for: one for every requirement of every item that has a lead whom it
 * concerns, with the units of the item as parties. Tasks that the draft had stay beside them. Set-based, because a
 * province's plan has thousands.
 */
@ApplicationScoped
public class RequiredTasks {

    private static final String UNKNOWN_TYPES = """
            select count(distinct u.unit_id)
              from plan_item i
              join plan_item_unit u on u.item_id = i.id and u.part = 'LEAD'
              left join unit_node n on n.id = u.unit_id
             where i.plan_id = ? and n.id is null
               and exists (select 1 from plan_requirement r where r.plan_id = i.plan_id and r.unit_types is not null)
            """;

    private static final String TASKS = """
            insert into task (id, version, plan_id, item_id, position, requirement_code, criterion_code, title, target,
                              deadline_text, deadline, due_date, deadline_confirmed_by, deadline_confirmed_at,
                              overdue_at_birth)
            select uuidv7(), 0, i.plan_id, i.id,
                   coalesce((select max(t.position) from task t where t.item_id = i.id), 0) + r.position + 1,
                   r.code, i.criterion_code,
                   r.title || ': ' || coalesce(i.criterion_code || '. ', '') || i.title, r.target,
                   r.deadline_text, r.deadline, r.due_date, r.deadline_confirmed_by, r.deadline_confirmed_at,
                   r.overdue_at_birth
              from plan_item i
              join plan_requirement r on r.plan_id = i.plan_id
             where i.plan_id = ? and %s
               and exists (select 1
                             from plan_item_unit u
                             left join unit_node n on n.id = u.unit_id
                            where u.item_id = i.id and u.part = 'LEAD'
                              and (r.unit_types is null or n.type = any (r.unit_types)))
             order by r.position, i.position
            returning id
            """;

    /** Of the requirements that hold now; what one of them was due before the day is asked of nobody any more. */
    private static final String CONCERN_NOBODY = """
            select i.id, r.code
              from plan_item i
              join plan_requirement r on r.plan_id = i.plan_id and (r.due_date is null or r.due_date >= ?)
             where i.plan_id = ? and i.id = any (?)
               and not exists (select 1
                                 from plan_item_unit u
                                 left join unit_node n on n.id = u.unit_id
                                where u.item_id = i.id and u.part = 'LEAD'
                                  and (r.unit_types is null or n.type = any (r.unit_types)))
            """;

    private static final String UNASKED = """
            (i.id, r.code) in (select * from unnest(cast(? as uuid[]), cast(? as text[])))
            and not exists (select 1
                              from task t
                             where t.item_id = i.id and t.requirement_code = r.code and t.retired_at is null)
            """;

    private static final String REWORDED = """
            update task t
               set version = t.version + 1,
                   title = r.title || ': ' || coalesce(i.criterion_code || '. ', '') || i.title, target = r.target,
                   criterion_code = i.criterion_code,
                   deadline_text = r.deadline_text, deadline = r.deadline, due_date = r.due_date,
                   deadline_confirmed_by = r.deadline_confirmed_by, deadline_confirmed_at = r.deadline_confirmed_at,
                   overdue_at_birth = r.overdue_at_birth
              from plan_item i, plan_requirement r
             where i.id = t.item_id and r.plan_id = t.plan_id and r.code = t.requirement_code
               and t.plan_id = ? and t.retired_at is null and r.code = any (?) and %s
            returning t.id
            """;

    /** A revision may have given one of the tasks a date or a rule of its own, by which its occurrences are. */
    private static final String ON_ITS_DATE = """
            t.due_date is not distinct from r.due_date
            and (r.due_date is not null or t.deadline -> 'deadline' is not distinct from r.deadline -> 'deadline')
            """;

    /** The item says nothing of deadlines, and a title that is no longer that of the requirement is meant so. */
    private static final String RETITLED = """
            update task t
               set version = t.version + 1, title = said.title, criterion_code = i.criterion_code
              from plan_item i
              join plan_requirement r on r.plan_id = i.plan_id
             cross join lateral (select r.title || ': ' || coalesce(i.criterion_code || '. ', '') || i.title as title) said
             where i.id = t.item_id and r.code = t.requirement_code
               and t.plan_id = ? and t.retired_at is null and i.id = any (?)
               and starts_with(t.title, r.title || ': ') and t.title <> said.title
            returning t.id
            """;

    /** An item may have been given another criterion after its tasks. */
    private static final String CRITERIA = """
            update task t set criterion_code = i.criterion_code, version = t.version + 1
              from plan_item i
             where i.id = t.item_id and t.plan_id = ? and t.criterion_code is distinct from i.criterion_code
            """;

    /** Whoever only cooperates does so whatever the requirement asks of its lead. */
    private static final String PARTIES = """
            insert into task_party (task_id, position, part, kind, written, unit_id, unit_code, unit_name, without_assignee)
            select t.id, row_number() over (partition by t.id order by u.position) - 1, u.part, 'UNIT', u.unit_name,
                   u.unit_id, u.unit_code, u.unit_name, false
              from task t
              join plan_requirement r on r.plan_id = t.plan_id and r.code = t.requirement_code
              join plan_item_unit u on u.item_id = t.item_id
              left join unit_node n on n.id = u.unit_id
             where t.id = any (?) and (u.part <> 'LEAD' or r.unit_types is null or n.type = any (r.unit_types))
            """;

    private final Sql sql;

    RequiredTasks(Sql sql) {
        this.sql = sql;
    }

    /**
     * Units whose type a requirement asks for and the local tree does not know yet; nothing may then be given out, because
     * their share would be missing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int leadsOfUnknownType(UUID planId) {
        return sql.query(UNKNOWN_TYPES, row -> row.getInt(1), planId).getFirst();
    }

    /** @return how many tasks the plan has now, those of its draft included */
    @Transactional(Transactional.TxType.MANDATORY)
    public int create(UUID planId) {
        sql.update(CRITERIA, planId);
        var made = sql.query(TASKS.formatted("true"), row -> row.getObject(1, UUID.class), planId);
        sql.update(PARTIES, made);
        return sql.query("select count(*) from task where plan_id = ?", row -> row.getInt(1), planId)
                .getFirst();
    }

    /**
     * Of requirements that a revision brings, for the items that the plan has.
     *
     * @return the tasks made
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> create(UUID planId, Collection<String> codes) {
        var made = sql.query(
                TASKS.formatted("r.code = any (?)"),
                row -> row.getObject(1, UUID.class),
                planId,
                codes.toArray(String[]::new));
        sql.update(PARTIES, made);
        return made;
    }

    /** A requirement that concerns none of the leads of an item. */
    public record Unasked(UUID itemId, String code) {}

    /** To be asked before the leads of the items become others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Unasked> unasked(UUID planId, Collection<UUID> itemIds, LocalDate today) {
        return sql.query(
                CONCERN_NOBODY,
                row -> new Unasked(row.getObject(1, UUID.class), row.getString(2)),
                today,
                planId,
                itemIds);
    }

    /**
     * Of what concerned none of the former leads, what concerns one of the new ones. A task that the former ones had, and a revision has
     * dropped, is not among it.
     *
     * @return the tasks made
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> createUnasked(UUID planId, List<Unasked> unasked) {
        var made = sql.query(
                TASKS.formatted(UNASKED),
                row -> row.getObject(1, UUID.class),
                planId,
                unasked.stream().map(Unasked::itemId).toList(),
                unasked.stream().map(Unasked::code).toArray(String[]::new));
        sql.update(PARTIES, made);
        return made;
    }

    /**
     * Nothing more is given out for what a revision no longer requires.
     *
     * @return the tasks dropped
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> retire(UUID planId, Collection<String> codes, Instant now) {
        return sql.query("""
                update task set retired_at = ?, version = version + 1
                 where plan_id = ? and requirement_code = any (?) and retired_at is null
                returning id
                """, row -> row.getObject(1, UUID.class), now, planId, codes.toArray(String[]::new));
    }

    /**
     * Requirements say in other words what they said.
     *
     * @return the tasks that say so now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> reword(UUID planId, Collection<String> codes) {
        return reworded(ON_ITS_DATE, planId, codes);
    }

    /** As {@link #reword}, of requirements that are due otherwise: all their tasks are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> move(UUID planId, Collection<String> codes) {
        return reworded("true", planId, codes);
    }

    /** As {@link #reword}, of items that have other titles. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> rewordItems(UUID planId, Collection<UUID> itemIds) {
        return sql.query(RETITLED, row -> row.getObject(1, UUID.class), planId, itemIds);
    }

    private List<UUID> reworded(String which, UUID planId, Collection<String> codes) {
        var among = codes.toArray(String[]::new);
        return sql.query(REWORDED.formatted(which), row -> row.getObject(1, UUID.class), planId, among);
    }

    /**
     * The leads of items are others now: so are those of the tasks that requirements have made of them.
     *
     * @return the tasks that have other parties; those that concern none of the new leads are dropped beside them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Reparted repart(UUID planId, Collection<UUID> itemIds, Instant now) {
        var ids = sql.query("""
                update task set version = version + 1
                 where plan_id = ? and item_id = any (?) and requirement_code is not null and retired_at is null
                returning id
                """, row -> row.getObject(1, UUID.class), planId, itemIds);
        sql.update("delete from task_party where task_id = any (?)", ids);
        sql.update(PARTIES, ids);
        var dropped = sql.query("""
                update task t set retired_at = ?
                 where t.id = any (?)
                   and not exists (select 1 from task_party p where p.task_id = t.id and p.part = 'LEAD')
                returning id
                """, row -> row.getObject(1, UUID.class), now, ids);
        return new Reparted(ids.stream().filter(id -> !dropped.contains(id)).toList(), dropped);
    }

    /** @param dropped tasks whose requirement concerns none of the new leads */
    public record Reparted(List<UUID> changed, List<UUID> dropped) {}
}
