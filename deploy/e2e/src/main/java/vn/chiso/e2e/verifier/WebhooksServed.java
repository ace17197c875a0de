package vn.chiso.e2e.verifier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What the feed has got for a webhook became one message to it, which tells what the feed tells, and is called sent only if the
 * receiver answered with success. Asked of events of its types that came after its keeper wanted them so (the audit trail knows since
 * when), up to where its webhook has come, and that concern a unit which has been in its unit's subtree all the while: paths do not tell
 * since when a unit stands where it does, so those that were ever changed, or came later, are not asked for.
 */
final class WebhooksServed implements Invariant {

    static final String NAME = "each webhook got a message of each event once";

    /** Feed and messages are kept for ninety days; a minute between the clocks of two replicas is no lost event. */
    private static final String WANTED = """
            select w.id::text, f.event_id, count(d.id)
              from webhook w
             cross join lateral (select e.at, e.business_date from audit_entry e
                                  where e.subject_type = 'webhook' and e.subject_id = w.id::text
                                    and e.action in ('webhook.created', 'webhook.changed')
                                  order by e.id desc limit 1) said
              join feed_event f
                on (f.tx, f.id) <= (w.tx, w.feed_id)
               and f.received_at > said.at + interval '1 minute' and f.received_at > now() - interval '89 days'
               and (cardinality(w.types) = 0 or f.type = any (w.types))
               and (f.audience = 'EVERYBODY'
                    or f.audience in ('PUBLISHED', 'SCORED', 'TASK')
                       and exists (select 1 from unit_path p
                                    where p.ancestor_id = w.unit_id and p.descendant_id = any (f.units)
                                      and p.valid_from <= said.business_date and p.valid_to is null
                                      and uuid_extract_timestamp(p.descendant_id) < said.at
                                      and not exists (select 1 from unit_path above
                                                        join unit_node n on n.id = above.ancestor_id
                                                       where above.descendant_id = p.descendant_id and n.version > 0)))
              left join webhook_delivery d on d.webhook_id = w.id and d.feed_event_id = f.id
             group by w.id, f.id, f.event_id
            """;

    /** That an event has one message at most is a constraint. Attempts are on record since a release; one of before has none. */
    private static final String MESSAGES = """
            select d.webhook_id::text, d.id::text,
                   f.id is null
                   or d.type = f.type and told.body ->> 'type' = f.type and told.body ->> 'source' = f.source
                          and told.body -> 'data' = f.body,
                   d.state <> 'SENT'
                   or d.sent_at is not null and d.attempts > 0
                      and (tried.times < d.attempts or tried.heard > 0)
              from webhook_delivery d
              left join feed_event f on f.id = d.feed_event_id
             cross join lateral (select d.body::jsonb as body) told
             cross join lateral (select count(*) as times, count(*) filter (where a.status between 200 and 299) as heard
                                   from webhook_attempt a where a.delivery_id = d.id) tried
            """;

    @Override
    public List<String> needs() {
        return List.of("notification");
    }

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings(NAME);
        Rows.each(observed.sources(), "notification", WANTED, row -> {
            findings.examined(1);
            if (row.getLong(3) == 0) {
                findings.violated("webhook " + row.getString(1) + " has no message of event " + row.getString(2));
            }
        });
        Rows.each(observed.sources(), "notification", MESSAGES, row -> {
            findings.examined(1);
            if (!row.getBoolean(3)) {
                findings.violated(message(row) + " tells something else than the feed");
            }
            if (!row.getBoolean(4)) {
                findings.violated(message(row) + " is called SENT, and nobody took it");
            }
        });
        return findings.outcome();
    }

    private static String message(ResultSet row) throws SQLException {
        return "message " + row.getString(2) + " of webhook " + row.getString(1);
    }
}
