package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whatever is open and has a date is reminded of: task-service's assignment has in notification-service a rung for each step of
 * the policy that serves it. A ladder that was never laid leaves no rung that could be found missing.
 */
final class LaddersLaid implements Invariant {

    private static final String OPEN = """
            due_date is not null and not excused and work <> 'RECALLED' and not (work = 'DONE' and review = 'CONFIRMED')
            """;

    /**
     * A policy that changed serves from the assignment's next change on, so its versions from the newest that a rung of this ladder
     * cites are as good; of a policy that is no more, or that nobody wrote down, only that it laid something can be asked.
     */
    private static final String LADDERS = """
            with policy as materialized (
                select v.policy_id, v.version,
                       array(select coalesce(s ->> 'days', 'CALENDAR') || (s ->> 'offsetDays')
                               from jsonb_array_elements(v.rungs) s) as steps
                  from reminder_policy_version v
            ), ladder as (
                select a.id, array_agg(r.days || r.offset_days) as steps,
                       max(r.policy_version) filter (where r.policy_id = a.policy_id) as newest
                  from tracked_assignment a
                  join rung r on r.assignment_id = a.id and r.due_date = a.due_date and r.kind = 'LADDER'
                 group by a.id
            )
            select a.id::text, a.due_date,
                   case when exists (select 1 from policy p where p.policy_id = a.policy_id)
                        then exists (select 1 from policy p
                                      where p.policy_id = a.policy_id and p.version >= coalesce(l.newest, 0)
                                        and p.steps <@ coalesce(l.steps, '{}'))
                        else l.id is not null
                   end
              from tracked_assignment a
              left join ladder l on l.id = a.id
             where\s""" + OPEN;

    @Override
    public List<String> needs() {
        return List.of("notification");
    }

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("each open assignment with a date has its ladder");
        boolean knowsWork = observed.sources().has("task");
        Map<Object, LocalDate> open = new HashMap<>();
        if (knowsWork) {
            Rows.each(
                    observed.sources(),
                    "task",
                    "select id::text, due_date from assignment where " + OPEN,
                    row -> open.put(Ids.of(row.getString(1)), row.getObject(2, LocalDate.class)));
        }
        Rows.each(observed.sources(), "notification", LADDERS, row -> {
            String id = row.getString(1);
            LocalDate due = row.getObject(2, LocalDate.class);
            LocalDate stated = open.remove(Ids.of(id));
            findings.examined(1);
            findings.require(
                    !knowsWork || due.equals(stated),
                    () -> "the ladder of assignment " + id + " leads to " + due + ", and it is due on " + stated);
            boolean whole = row.getBoolean(3);
            findings.require(whole, () -> "the ladder of assignment " + id + " to " + due + " is not whole");
        });
        open.forEach((id, due) ->
                findings.violated("assignment " + id + " is due on " + due + ", and no ladder was ever laid for it"));
        return findings.outcome();
    }
}
