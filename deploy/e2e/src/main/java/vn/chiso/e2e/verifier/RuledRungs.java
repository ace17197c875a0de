package vn.chiso.e2e.verifier;

import java.util.List;

/** What rules about silence lay out is not laid before the silence has lasted as long as the rule says. */
final class RuledRungs {

    private static final String RULED = """
            with ruled as (
                select r.*, s as rule
                  from rung r
                  join reminder_policy_version v on v.policy_id = r.policy_id and v.version = r.policy_version
                 cross join jsonb_array_elements(v.rules) s
                 where r.kind = '%s' and s ->> 'trigger' = '%s' and s ->> 'code' = r.rule_code
            )
            """;

    private static final String INACTIVITY = RULED.formatted("INACTIVITY", "INACTIVE") + """
            select 'rung ' || r.id || ' fires on ' || r.fires_on || ', time ' || r.occurrence || ' of rule ' || r.rule_code
                   || ', and nothing happened since ' || r.since
              from ruled r
             where r.fires_on < r.since + r.occurrence * (r.rule ->> 'afterDays')::integer
                or r.occurrence not between 1 and coalesce((r.rule ->> 'atMost')::integer, 1)
            """;

    /** A reminder may be opened again for one more recipient and is settled anew then: silence begins with its first sending at the earliest. */
    private static final String ESCALATION = RULED.formatted("ESCALATION", "UNACKNOWLEDGED") + """
            select 'rung ' || r.id || ' fires on ' || r.fires_on || ' by rule ' || r.rule_code || ', and its cause ' || r.cause
                   || ' was sent at ' || coalesce(first.at::text, 'no time')
              from ruled r
             cross join lateral (select min(e.at) as at from ledger_entry e where e.rung_id = r.cause
                                                                             and (e.state = 'SENT' or e.delivery_id is not null)) first
             where uuid_extract_timestamp(r.cause) > {ledger kept since}
               and (first.at is null
                    or r.fires_on < (first.at at time zone 'Asia/Ho_Chi_Minh')::date + (r.rule ->> 'afterDays')::integer)
            """;

    /** With a policy all of its versions go. */
    private static final String WITHOUT_RULE = """
            select 'rung ' || r.id || ' is of no rule of version ' || r.policy_version || ' of policy ' || r.policy_id
              from rung r
              join reminder_policy p on p.id = r.policy_id
             where r.kind in ('INACTIVITY', 'ESCALATION')
               and not exists (select 1
                                 from reminder_policy_version v
                                cross join jsonb_array_elements(v.rules) s
                                where v.policy_id = r.policy_id and v.version = r.policy_version
                                  and s ->> 'code' = r.rule_code
                                  and s ->> 'trigger' = case r.kind when 'INACTIVITY' then 'INACTIVE' else 'UNACKNOWLEDGED' end)
            """;

    private RuledRungs() {}

    static List<String> questions() {
        return List.of(INACTIVITY, ESCALATION, WITHOUT_RULE);
    }
}
