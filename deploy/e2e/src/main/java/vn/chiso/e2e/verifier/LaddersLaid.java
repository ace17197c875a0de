package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whatever is open and has a date is reminded of: task-service's assignment has in notification-service a rung for each step of
 * the policy that serves it. A ladder that was never laid leaves no rung that could be found missing; of one that was taken away
 * and not laid again there are only rungs that wait no more.
 */
final class LaddersLaid implements Invariant {

    private static final String OPEN = """
            select id::text, due_date from assignment
             where due_date is not null and not excused and work <> 'RECALLED' and not (work = 'DONE' and review = 'CONFIRMED')
            """;

    /**
     * A policy that changed serves from the assignment's next change on, so its versions from the newest that a rung of this ladder
     * cites are as good; of a policy that is no more, or that nobody wrote down, only that it laid something can be asked. A million
     * ladders are of a few kinds, and each kind is judged once.
     */
    private static final String LADDERS = """
            with policy as materialized (
                select v.policy_id, v.version,
                       array(select coalesce(s ->> 'days', 'CALENDAR') || (s ->> 'offsetDays')
                               from jsonb_array_elements(v.rungs) s) as steps
                  from reminder_policy_version v
            ), ladder as materialized (
                select a.id, a.due_date, coalesce(a.policy_id, '00000000-0000-0000-0000-000000000000') as policy_id,
                       coalesce(array_agg(r.days || r.offset_days order by r.days, r.offset_days)
                                    filter (where r.id is not null), '{}') as steps,
                       coalesce(max(r.policy_version) filter (where r.policy_id = a.policy_id), 0) as newest
                  from tracked_assignment a
                  left join rung r on r.assignment_id = a.id and r.due_date = a.due_date and r.kind = 'LADDER'
                 where assignment_stage(a.work, a.review, a.excused) <> 'CLOSED' and a.due_date is not null
                 group by a.id
            ), laid as (
                select k.policy_id, k.newest, k.steps,
                       case when exists (select 1 from policy p where p.policy_id = k.policy_id)
                            then exists (select 1 from policy p
                                          where p.policy_id = k.policy_id and p.version >= k.newest and p.steps <@ k.steps)
                            else k.steps <> '{}'
                       end as whole
                  from (select distinct policy_id, newest, steps from ladder) k
            )
            select l.id::text, l.due_date, k.whole from ladder l join laid k using (policy_id, newest, steps)
            """;

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
                    OPEN,
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
        LaddersTakenAway.check(observed.sources(), findings);
        return findings.outcome();
    }
}
