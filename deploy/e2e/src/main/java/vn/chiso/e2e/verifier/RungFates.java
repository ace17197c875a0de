package vn.chiso.e2e.verifier;

import java.util.List;

/**
 * What rungs came to is what the rules say that they come to: none before its day, none given up that might still be sent, none passed
 * over unless for a later one.
 */
final class RungFates {

    private static final String EARLY = """
            select 'rung ' || r.id || ' fires on ' || r.fires_on || ' and was settled at ' || r.settled_at
              from rung r
             where r.state in ('SENT', 'UNDELIVERABLE', 'SKIPPED')
               and (r.settled_at at time zone 'Asia/Ho_Chi_Minh')::date < r.fires_on
            """;

    /** Only what its policy no longer sends is given up: with a limit, and behind it. */
    private static final String GIVEN_UP = """
            select 'rung ' || r.id || ' may be sent until ' || coalesce(r.send_until::text, 'whenever') || ' and was ' || r.reason
                   || ' at ' || r.settled_at
              from rung r
             where r.state = 'SKIPPED' and r.reason in ('MISSED', 'TOO_LATE')
               and (r.send_until is null or (r.settled_at at time zone 'Asia/Ho_Chi_Minh')::date <= r.send_until
                    or (r.reason = 'MISSED') <> r.latest_only)
            """;

    /** The work became known no later than it was laid out. */
    private static final String LAID_OUT_LATE = """
            select 'rung ' || r.id || ' fires on ' || r.fires_on || ' and was ' || r.reason || ' at ' || r.settled_at
              from rung r
             where r.state = 'SKIPPED' and r.reason = 'LAID_OUT_LATE'
               and ((r.settled_at at time zone 'Asia/Ho_Chi_Minh')::date <= r.fires_on
                    or not r.latest_only
                       and (r.send_until is null
                            or (r.settled_at at time zone 'Asia/Ho_Chi_Minh')::date <= r.send_until))
            """;

    /** Of steps that came later by another policy nothing has to be left: others were there. */
    private static final String NONE_LEFT = """
            select 'every rung of assignment ' || l.assignment_id || ' to ' || l.due_date || ' was LAID_OUT_LATE, and none was left'
              from (select assignment_id, due_date, min(settled_at) as laid_at
                      from rung
                     where kind = 'LADDER' and state = 'SKIPPED' and reason = 'LAID_OUT_LATE'
                     group by assignment_id, due_date) l
             where not exists (select 1 from rung o
                                where o.assignment_id = l.assignment_id and o.due_date = l.due_date and o.kind = 'LADDER'
                                  and (o.state <> 'SKIPPED' or o.reason is distinct from 'LAID_OUT_LATE'))
               and exists (select 1 from rung r
                            where r.assignment_id = l.assignment_id and r.due_date = l.due_date and r.kind = 'LADDER'
                              and r.settled_at = l.laid_at
                              and (r.send_until is null
                                   or r.send_until >= (r.settled_at at time zone 'Asia/Ho_Chi_Minh')::date))
            """;

    /**
     * Whoever was passed over had a later one: that was tried by then or in the same sweep, so the ledger has a line of it, whatever
     * became of it since. One that counts working days may have moved since.
     */
    private static final String OVERTAKEN = """
            select 'rung ' || r.id || ' of ' || r.fires_on || ' was OVERTAKEN at ' || r.settled_at || ', and no later one was tried'
              from rung r
             where r.state = 'SKIPPED' and r.reason = 'OVERTAKEN' and uuid_extract_timestamp(r.id) > {ledger kept since}
               and not (r.kind = 'LADDER' and r.latest_only
                        and exists (select 1 from rung o
                                     where o.assignment_id = r.assignment_id and o.due_date = r.due_date and o.kind = 'LADDER'
                                       and o.id <> r.id
                                       and (o.days = 'WORKING'
                                            or o.fires_on > r.fires_on
                                               and o.fires_on <= (r.settled_at at time zone 'Asia/Ho_Chi_Minh')::date)
                                       and exists (select 1 from ledger_entry e where e.rung_id = o.id)))
            """;

    private RungFates() {}

    static List<String> questions() {
        return List.of(EARLY, GIVEN_UP, LAID_OUT_LATE, NONE_LEFT, OVERTAKEN);
    }
}
