package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.util.List;

/**
 * What the feed has got for a webhook became one message to it, which tells what the feed tells, and is called sent only if the
 * receiver answered with success. Asked of events of its types that came after its keeper wanted them so (the audit trail knows since
 * when), up to where its webhook has come, and that concern a unit which has been in its unit's subtree all the while.
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
                                      and p.valid_from <= said.business_date and p.valid_to is null))
              left join webhook_delivery d on d.webhook_id = w.id and d.feed_event_id = f.id
             group by w.id, f.id, f.event_id
            """;

    /** Attempts are on record since a release; before, a message had none. */
    private static final String MESSAGES = """
            select d.webhook_id::text, d.id::text, count(*) over (partition by d.webhook_id, d.feed_event_id),
                   f.id is null
                   or d.type = f.type and d.body::jsonb ->> 'type' = f.type and d.body::jsonb ->> 'source' = f.source
                          and d.body::jsonb -> 'data' = f.body,
                   d.state <> 'SENT'
                   or d.sent_at is not null and d.attempts > 0
                      and (tried.times = 0 or tried.heard > 0)
              from webhook_delivery d
              left join feed_event f on f.id = d.feed_event_id
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
            String words = "webhook " + row.getString(1) + " has no message of event " + row.getString(2);
            findings.examined(1);
            findings.require(row.getLong(3) > 0, words);
        });
        Rows.each(observed.sources(), "notification", MESSAGES, row -> {
            String message = "message " + row.getString(2) + " of webhook " + row.getString(1);
            findings.examined(1);
            findings.require(row.getLong(3) == 1, message + " is one of " + row.getLong(3) + " of its event");
            findings.require(row.getBoolean(4), message + " tells something else than the feed");
            findings.require(row.getBoolean(5), message + " is called SENT, and nobody took it");
        });
        return findings.outcome();
    }
}
