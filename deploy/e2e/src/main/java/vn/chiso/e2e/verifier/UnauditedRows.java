package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows beside the commands of a ledger that no audit entry stands for: a step done twice in one transaction, and told of once. Asked
 * of plans that were made by hand, whose items and tasks come one by one, and of work that was noted or reported.
 */
final class UnauditedRows {

    private static final Pattern WORK = Pattern.compile("/assignments/([0-9a-f-]{36})/(?:notes|reports)");

    /**
     * Left out is what stands for itself: the item that reporting duties stand below, which the entry of each of them names, and tasks
     * that requirements make of items when the plan is issued. Of what an import brought its one entry knows the number; it finds the
     * plan empty.
     */
    private static final String OF_PLANS = """
            with unaudited as (
                select r.kind, r.id, r.plan_id
                  from (select 'plan-item' as kind, i.id, i.plan_id, 'plan-item.added' as action
                          from plan_item i
                         where not exists (select 1 from audit_entry e
                                            where e.subject_type = 'task' and e.action = 'task.added'
                                              and e.after ->> 'itemId' = i.id::text and e.after ->> 'reportingWindow' is not null)
                        union all
                        select 'task', t.id, t.plan_id, 'task.added' from task t where t.requirement_code is null) r
                 where r.plan_id = any (?::uuid[])
                   and not exists (select 1 from audit_entry e
                                    where e.subject_type = r.kind and e.subject_id = r.id::text and e.action = r.action)),
            imported as (
                select e.subject_id::uuid as plan_id, sum((e.after ->> 'items')::int) as items, sum((e.after ->> 'tasks')::int) as tasks
                  from audit_entry e
                 where e.subject_type = 'plan' and e.action = 'plan.imported' and e.subject_id = any (?)
                 group by e.subject_id)
            select case when min(i.plan_id::text) is null
                        then r.kind || ' ' || min(r.id::text) || ' of plan ' || r.plan_id || ' has no audit entry'
                        else 'plan ' || r.plan_id || ' has ' || count(*) || ' of ' || r.kind || ' without an audit entry, and '
                             || max(case r.kind when 'task' then i.tasks else i.items end) || ' were imported' end
              from unaudited r
              left join imported i on i.plan_id = r.plan_id
             group by r.kind, r.plan_id, case when i.plan_id is null then r.id end
            having count(*) > coalesce(max(case r.kind when 'task' then i.tasks else i.items end), 0)
            """;

    private static final String OF_WORK = """
            select 'assignment ' || a.id || ' has ' || r.written || ' ' || r.kind || ', and its audit tells of ' || r.told
              from unnest(?::text[]) as a (id)
             cross join lateral (
                   select 'notes' as kind,
                          (select count(*) from assignment_note n where n.assignment_id = a.id::uuid) as written,
                          (select count(*) from audit_entry e
                            where e.subject_type = 'assignment' and e.subject_id = a.id and e.action = 'assignment.noted') as told
                   union all
                   select 'reports',
                          (select count(*) from assignment_report n where n.assignment_id = a.id::uuid),
                          (select count(*) from audit_entry e
                            where e.subject_type = 'assignment' and e.subject_id = a.id and e.action = 'assignment.reported')
                   ) r
             where r.written <> r.told
            """;

    private UnauditedRows() {}

    static void check(Sources sources, List<CommandLedger.Command> commands, Findings findings) throws SQLException {
        if (!sources.has("task")) {
            return;
        }
        String[] plans = commands.stream()
                .filter(command -> command.isPost() && command.path().equals("/plans"))
                .map(CommandLedger.Command::resourceId)
                .filter(id -> !id.isEmpty())
                .toArray(String[]::new);
        String[] work = commands.stream()
                .map(command -> WORK.matcher(command.path()))
                .filter(Matcher::matches)
                .map(path -> path.group(1))
                .distinct()
                .toArray(String[]::new);
        Rows.of(sources, "task", OF_PLANS, row -> row.getString(1), plans, plans)
                .forEach(findings::violated);
        Rows.of(sources, "task", OF_WORK, row -> row.getString(1), (Object) work)
                .forEach(findings::violated);
    }
}
