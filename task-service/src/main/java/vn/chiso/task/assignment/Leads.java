package vn.chiso.task.assignment;

/** Who leads tasks that are given out, in the words of SQL. */
final class Leads {

    /**
     * Units that lead some tasks on a day, and all who have taken over from those that are no more; parameters: the day, the tasks.
     */
    static final String LEADS = """
            with asked(day, tasks) as (values (?::date, ?::uuid[])),
            named as (
                select p.task_id, coalesce(p.unit_id, m.unit_id) as unit_id
                  from asked
                  join task_party p on p.task_id = any (asked.tasks)
                  left join unit_group_member m on p.kind = 'GROUP' and m.unit_group_id = p.group_id
                        and m.valid_from <= asked.day and (m.valid_to is null or m.valid_to > asked.day)
                 where p.part = 'LEAD' and p.kind in ('UNIT', 'GROUP') and coalesce(p.unit_id, m.unit_id) is not null
            ),
            lead as materialized (
                select task_id, unit_id from named
                union
                select n.task_id, h.id
                  from asked
                 cross join named n
                  join unit_node u on u.id = n.unit_id and u.valid_to <= asked.day
                  join task t on t.id = n.task_id
                  join plan l on l.id = t.plan_id
                 cross join lateral heirs_of(n.unit_id, l.owner_unit_id, 'WORK', asked.day) h
            )
            """;

    /**
     * Whether an assignment {@code a} is still with a lead: a group means its members of the day on which the work was given out, and
     * new ones since.
     */
    static final String LEADS_STILL = """
            ((a.task_id, a.unit_id) in (select l.task_id, l.unit_id from lead l)
              or (a.task_id, a.origin_unit_id) in (select l.task_id, l.unit_id from lead l)
              or exists (select 1
                           from task_party p
                           join unit_group_member m on m.unit_group_id = p.group_id and m.unit_id = a.origin_unit_id
                          where p.task_id = a.task_id and p.part = 'LEAD' and p.kind = 'GROUP'
                            and m.valid_from <= cast(a.created_at at time zone 'Asia/Ho_Chi_Minh' as date)
                            and (m.valid_to is null
                                 or m.valid_to > cast(a.created_at at time zone 'Asia/Ho_Chi_Minh' as date))))
            """;

    private Leads() {}
}
