package vn.chiso.notification.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.ladder.RungKind;
import vn.chiso.notification.policy.PolicyRung;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/**
 * Rungs that rules about silence will lay out if nobody touches the work and nobody acknowledges anything: those of
 * {@code RuleLaying}, before their time. Of rungs that are sent at one moment only one goes up, here as there.
 */
@ApplicationScoped
class RuleForecast {

    private static final TypeReference<List<PolicyRung>> STEPS = new TypeReference<>() {};

    private static final String STEP = """
            jsonb_build_object('offsetDays', 0, 'positions', u.rule -> 'positions', 'channels', u.rule -> 'channels',
                               'urgency', u.rule -> 'urgency')
            """;

    private static final String RULED = """
            with recursive moment (today, now, until, zone) as (select ?::date, ?::timestamptz, ?::date, ?::text),
            ruled as materialized (
                select a.id, a.due_date, a.changed_at, rule, (rule ->> 'afterDays')::int as days,
                       (rule ->> 'afterDays')::int * interval '1 day' as after, rule ->> 'code' as code
                  from reminder_policy p
                 cross join lateral jsonb_array_elements(p.rules) rule
                  join tracked_assignment a on a.policy_id = p.id
                 where assignment_stage(a.work, a.review, a.excused) = 'WORK'
                   and not exists (select 1 from plan_pause q where q.plan_id = a.plan_id)
                   and\s""" + ReminderAccess.CONDITION + "),";

    /** Of the times that passed unnoticed only the last is made up for. */
    private static final String INACTIVITY = """
            select md5(concat_ws(' ', u.id, u.code, times))::uuid, u.id, greatest(day, today), 'INACTIVITY', u.code, %s, '[]'::jsonb
              from moment
             cross join ruled u
             cross join lateral (select floor(extract(epoch from now - u.changed_at) / (86400 * u.days))::int as passed) silence
             cross join lateral generate_series(
                       least(greatest(passed, 1), (u.rule ->> 'atMost')::int), (u.rule ->> 'atMost')::int) times
             cross join lateral (select ((u.changed_at + times * u.after) at time zone zone)::date as day) due
             where u.rule ->> 'trigger' = 'INACTIVE' and day <= until
               and not exists (select 1 from rung r
                                where r.kind = 'INACTIVITY' and r.assignment_id = u.id and r.rule_code = u.code
                                  and r.since = (u.changed_at at time zone zone)::date and r.occurrence = times)
            """.formatted(STEP);

    /** Those that were sent, unless a later one stands before them once they are old enough. */
    private static final String OF_SENT = """
            select md5(concat_ws(' ', s.id, u.code))::uuid, u.id,
                   greatest(((s.settled_at + u.after) at time zone zone)::date, today), 'ESCALATION', u.code, %s, '[]'::jsonb
              from moment
             cross join ruled u
              join rung s on s.assignment_id = u.id and s.state = 'SENT' and s.due_date is not distinct from u.due_date
                         and case when u.rule ->> 'watches' is null then s.kind = 'LADDER' else s.rule_code = u.rule ->> 'watches' end
             where u.rule ->> 'trigger' = 'UNACKNOWLEDGED'
               and exists (select 1 from ledger_entry e join inbox_message m on m.id = e.inbox_message_id
                            where e.rung_id = s.id and s.step -> 'positions' @> to_jsonb(e.position))
               and not exists (select 1 from ledger_entry e join inbox_message m on m.id = e.inbox_message_id
                                where e.rung_id = s.id and m.acknowledged_at is not null
                                  and s.step -> 'positions' @> to_jsonb(e.position))
               and not exists (select 1 from rung done
                                where done.kind = 'ESCALATION' and done.cause = s.id and done.rule_code = u.code)
               and not exists (select 1 from rung t
                                where t.assignment_id = u.id and t.state = 'SENT' and t.due_date is not distinct from u.due_date
                                  and case when u.rule ->> 'watches' is null then t.kind = 'LADDER'
                                           else t.rule_code = u.rule ->> 'watches' end
                                  and exists (select 1 from ledger_entry e join inbox_message m on m.id = e.inbox_message_id
                                               where e.rung_id = t.id and t.step -> 'positions' @> to_jsonb(e.position))
                                  and (t.settled_at, t.fires_on, t.id) > (s.settled_at, s.fires_on, s.id)
                                  and t.settled_at <= greatest(now - u.after, s.settled_at))
            """.formatted(STEP);

    private static final String OF_OPEN = """
            select md5(concat_ws(' ', o.id, u.code))::uuid, u.id, greatest(o.fires_on, today) + u.days, 'ESCALATION', u.code, %s,
                   jsonb_build_array(o.step)
              from moment
             cross join ruled u
              join rung o on o.assignment_id = u.id and o.state = 'OPEN' and o.due_date is not distinct from u.due_date
                         and case when u.rule ->> 'watches' is null then o.kind = 'LADDER' else o.rule_code = u.rule ->> 'watches' end
             where u.rule ->> 'trigger' = 'UNACKNOWLEDGED'
               and (o.send_until is null or o.send_until >= today)
               and not exists (select 1 from rung done
                                where done.kind = 'ESCALATION' and done.cause = o.id and done.rule_code = u.code)
               and not exists (select 1 from rung later
                                where o.latest_only and later.assignment_id = u.id and later.state = 'OPEN' and later.kind = 'LADDER'
                                  and later.fires_on > o.fires_on and later.fires_on <= today
                                  and (later.send_until is null or later.send_until >= today)
                                  and o.step -> 'positions' <@ (later.step -> 'positions'))
            """.formatted(STEP);

    private static final String OF_EXPECTED = """
            select md5(concat_ws(' ', e.id, u.code))::uuid, u.id, e.fires_on + u.days, 'ESCALATION', u.code, %s,
                   e.causes || jsonb_build_array(e.step)
              from expected e
              join ruled u on u.id = e.assignment_id
             where u.rule ->> 'trigger' = 'UNACKNOWLEDGED' and u.rule ->> 'watches' = e.code and e.fires_on + u.days <= (select until from moment)
            """.formatted(STEP);

    private static final String QUERY = RULED
            + " expected (id, assignment_id, fires_on, kind, code, step, causes) as (("
            + String.join(" union all ", INACTIVITY, OF_SENT, OF_OPEN)
            + ") union all "
            + OF_EXPECTED
            + """
            )
            select id, assignment_id, fires_on, kind, code, step, causes
              from (select distinct on (assignment_id, kind, code, fires_on) * from expected
                     where fires_on <= (select until from moment)
                     order by assignment_id, kind, code, fires_on, id) one
             where (fires_on, id) > (?, ?)
             order by fires_on, id
             limit ?
            """;

    private final Sql sql;
    private final ObjectMapper json;
    private final BusinessClock clock;

    RuleForecast(Sql sql, ObjectMapper json, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    List<Foreseen> find(Foreseen.Window window) {
        // Most ladders have no rules: then not a single assignment is looked at.
        if (sql.query("select 1 from reminder_policy where rules <> '[]' limit 1", row -> 1)
                .isEmpty()) {
            return List.of();
        }
        var reach = window.reach();
        return sql.query(
                QUERY,
                this::foreseen,
                reach.today(),
                clock.now(),
                window.until(),
                BusinessClock.ZONE.getId(),
                reach.following(),
                reach.today(),
                reach.performing(),
                reach.today(),
                window.after().firesOn(),
                window.after().id(),
                window.limit());
    }

    private Foreseen foreseen(ResultSet row) throws SQLException {
        try {
            return new Foreseen(
                    row.getObject("id", UUID.class),
                    row.getObject("fires_on", LocalDate.class),
                    new Foreseen.ByRule(
                            row.getObject("assignment_id", UUID.class),
                            RungKind.valueOf(row.getString("kind")),
                            row.getString("code"),
                            json.readValue(row.getString("step"), PolicyRung.class),
                            json.readValue(row.getString("causes"), STEPS)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as a rule is no longer read as such", e);
        }
    }
}
