package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/**
 * Lays out a rung wherever a rule of a policy applies; the sweep sends it like any other. Set-based, and unique in the database, so
 * that it does not matter how many replicas look, how often, and after how long a downtime.
 */
@ApplicationScoped
public class RuleLaying {

    private static final String OPEN = """
            not a.excused and (a.work in ('NOT_STARTED', 'IN_PROGRESS') or a.work = 'DONE' and a.review = 'REJECTED')
            """;
    private static final String STEP = """
            jsonb_build_object('offsetDays', 0, 'positions', rule -> 'positions', 'channels', rule -> 'channels',
                               'urgency', rule -> 'urgency')
            """;
    private static final String COLUMNS = """
            insert into rung (id, assignment_id, due_date, fires_on, step, state, kind, days, provisional, latest_only,
                              policy_id, policy_version, rule_code,
            """;

    private final Sql sql;

    RuleLaying(Sql sql) {
        this.sql = sql;
    }

    /** @param now business time. @return how many rungs were added */
    @Transactional
    public int lay(Instant now) {
        // Most ladders have no rules: then not a single assignment is looked at.
        if (sql.query("select 1 from reminder_policy where rules <> '[]' limit 1", row -> 1)
                .isEmpty()) {
            return 0;
        }
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        return layInactivity(now, today) + layEscalations(now, today);
    }

    /** Of several times that passed unnoticed only the last is made up for. */
    private int layInactivity(Instant now, LocalDate today) {
        return sql.update(COLUMNS + """
                 since, occurrence)
                select uuidv7(), a.id, a.due_date, ?::date,""" + STEP + """
                     , 'OPEN', 'INACTIVITY', 'CALENDAR', false, false, p.id, p.version, rule ->> 'code',
                       (a.changed_at at time zone ?)::date,
                       least(extract(epoch from ?::timestamptz - a.changed_at)::bigint
                               / (86400 * (rule ->> 'afterDays')::int), (rule ->> 'atMost')::int)
                  from reminder_policy p
                 cross join lateral jsonb_array_elements(p.rules) rule
                  join tracked_assignment a
                    on a.policy_id = p.id
                   and a.changed_at <= ?::timestamptz - (rule ->> 'afterDays')::int * interval '1 day'
                 where rule ->> 'trigger' = 'INACTIVE' and""" + " " + OPEN + """
                on conflict do nothing
                """, today, BusinessClock.ZONE.getId(), now, now);
    }

    private int layEscalations(Instant now, LocalDate today) {
        return sql.update(COLUMNS + """
                 cause)
                select uuidv7(), a.id, a.due_date, ?::date,""" + STEP + """
                     , 'OPEN', 'ESCALATION', 'CALENDAR', false, false, p.id, p.version, rule ->> 'code', r.id
                  from reminder_policy p
                 cross join lateral jsonb_array_elements(p.rules) rule
                  join tracked_assignment a on a.policy_id = p.id
                  join rung r
                    on r.assignment_id = a.id and r.state = 'SENT'
                   and r.settled_at <= ?::timestamptz - (rule ->> 'afterDays')::int * interval '1 day'
                   and case when rule ->> 'watches' is null then r.kind = 'LADDER' else r.rule_code = rule ->> 'watches' end
                 where rule ->> 'trigger' = 'UNACKNOWLEDGED'
                   and exists (select 1 from inbox_message m where m.rung_id = r.id)
                   and not exists (select 1 from inbox_message m where m.rung_id = r.id and m.acknowledged_at is not null)
                   and""" + " " + OPEN + """
                on conflict do nothing
                """, today, now);
    }
}
