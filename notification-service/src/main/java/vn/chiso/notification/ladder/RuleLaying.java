package vn.chiso.notification.ladder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.IntSupplier;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/**
 * Lays out a rung wherever a rule of a policy applies; the sweep sends it like any other. Set-based, and unique in the database, so
 * that it does not matter how many replicas look, how often, and after how long a downtime.
 */
@ApplicationScoped
public class RuleLaying {

    /** Rungs added in one transaction: each looks again at what the ones before it did. */
    private static final int BATCH = 5000;

    /** One replica at a time: the others would only do the same work once more. */
    private static final int LOCK = 804140;

    private static final String AT_WORK = " assignment_stage(a.work, a.review, a.excused) = 'WORK' ";

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

    /** In transactions of its own. @param now business time. @return how many rungs were added */
    public int lay(Instant now) {
        // Most ladders have no rules: then not a single assignment is looked at.
        if (sql.query("select 1 from reminder_policy where rules <> '[]' limit 1", row -> 1)
                .isEmpty()) {
            return 0;
        }
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        return layAll(() -> layInactivity(now, today)) + layAll(() -> layEscalations(now, today));
    }

    private int layAll(IntSupplier batch) {
        int sum = 0;
        int added;
        do {
            added = QuarkusTransaction.requiringNew().call(() -> isFree() ? batch.getAsInt() : 0);
            sum += added;
        } while (added == BATCH);
        return sum;
    }

    private boolean isFree() {
        return sql.query("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .getFirst();
    }

    /** Of several times that passed unnoticed only the last is made up for. */
    private int layInactivity(Instant now, LocalDate today) {
        return sql.update(
                COLUMNS + """
                 since, occurrence)
                select uuidv7(), a.id, a.due_date, ?::date,""" + STEP + """
                     , 'OPEN', 'INACTIVITY', 'CALENDAR', false, false, p.id, p.version, rule ->> 'code',
                       silence.since, silence.occurrence
                  from reminder_policy p
                 cross join lateral jsonb_array_elements(p.rules) rule
                  join tracked_assignment a
                    on a.policy_id = p.id
                   and a.changed_at <= ?::timestamptz - (rule ->> 'afterDays')::int * interval '1 day'
                 cross join lateral (
                       select (a.changed_at at time zone ?)::date as since,
                              least(floor(extract(epoch from ?::timestamptz - a.changed_at)
                                            / (86400 * (rule ->> 'afterDays')::int))::int,
                                    (rule ->> 'atMost')::int) as occurrence
                       ) silence
                 where rule ->> 'trigger' = 'INACTIVE' and""" + AT_WORK + """
                   and not exists (select 1 from rung r
                                    where r.kind = 'INACTIVITY' and r.assignment_id = a.id
                                      and r.rule_code = rule ->> 'code' and r.since = silence.since
                                      and r.occurrence = silence.occurrence)
                 limit ?
                on conflict do nothing
                """, today, now, BusinessClock.ZONE.getId(), now, BATCH);
    }

    /**
     * Only the latest reminder that is old enough, and of the present deadline, goes up: when a rule is new, or nobody looked for
     * long, leadership is not told of every one. Only those whom the rung names can acknowledge it, or leave it unacknowledged: who got
     * it while a report waited says nothing about the work.
     */
    private int layEscalations(Instant now, LocalDate today) {
        return sql.update(COLUMNS + """
                 cause)
                select uuidv7(), a.id, a.due_date, ?::date,""" + STEP + """
                     , 'OPEN', 'ESCALATION', 'CALENDAR', false, false, p.id, p.version, rule ->> 'code', r.id
                  from reminder_policy p
                 cross join lateral jsonb_array_elements(p.rules) rule
                  join tracked_assignment a on a.policy_id = p.id
                 cross join lateral (
                       select sent.id, sent.step from rung sent
                        where sent.assignment_id = a.id and sent.state = 'SENT'
                          and sent.due_date is not distinct from a.due_date
                          and sent.settled_at <= ?::timestamptz - (rule ->> 'afterDays')::int * interval '1 day'
                          and case when rule ->> 'watches' is null then sent.kind = 'LADDER'
                                   else sent.rule_code = rule ->> 'watches' end
                          and exists (select 1 from ledger_entry e join inbox_message m on m.id = e.inbox_message_id
                                       where e.rung_id = sent.id and sent.step -> 'positions' @> to_jsonb(e.position))
                        order by sent.settled_at desc, sent.fires_on desc, sent.id desc
                        limit 1
                       ) r
                 where rule ->> 'trigger' = 'UNACKNOWLEDGED' and""" + AT_WORK + """
                   and not exists (select 1 from ledger_entry e join inbox_message m on m.id = e.inbox_message_id
                                    where e.rung_id = r.id and m.acknowledged_at is not null
                                      and r.step -> 'positions' @> to_jsonb(e.position))
                   and not exists (select 1 from rung done
                                    where done.kind = 'ESCALATION' and done.cause = r.id
                                      and done.rule_code = rule ->> 'code')
                 limit ?
                on conflict do nothing
                """, today, now, BATCH);
    }
}
