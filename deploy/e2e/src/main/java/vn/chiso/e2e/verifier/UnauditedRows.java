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

    private static final String OF_PLANS = """
            select r.kind || ' ' || r.id || ' of plan ' || r.plan_id || ' has no audit entry'
              from (select 'plan-item' as kind, id, plan_id, 'plan-item.added' as action from plan_item
                    union all
                    select 'task', id, plan_id, 'task.added' from task) r
             where r.plan_id = any (?::uuid[])
               and not exists (select 1 from audit_entry e
                                where e.subject_type = r.kind and e.subject_id = r.id::text and e.action = r.action)
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
        Rows.of(sources, "task", OF_PLANS, row -> row.getString(1), (Object) plans)
                .forEach(findings::violated);
        Rows.of(sources, "task", OF_WORK, row -> row.getString(1), (Object) work)
                .forEach(findings::violated);
    }
}
