package vn.chiso.verifier;

import java.util.ArrayList;
import java.util.List;

/** Each rung happened once for each recipient and channel, not before its day, and with the message that its ledger line names. */
final class ReminderCheck implements Check {

    private record Rule(String name, String words, String query) {}

    private static final List<Rule> RULES = List.of(
            new Rule("rung-once", "is more than once in the ledger", """
                    select concat_ws(' ', rung_id, recipient, channel) from ledger_entry
                     group by assignment_id, rung_id, recipient, channel having count(*) > 1
                    """),
            new Rule(
                    "rung-once",
                    "has more than one message in the inbox",
                    "select concat_ws(' ', rung_id, username) from inbox_message group by rung_id, username having count(*) > 1"),
            new Rule(
                    "rung-once",
                    "has more than one mail",
                    "select concat_ws(' ', rung_id, contact_id) from email_delivery group by rung_id, contact_id having count(*) > 1"),
            new Rule("rung-not-early", "was sent before its day", """
                    select concat_ws(' ', e.id, r.fires_on, e.at) from ledger_entry e join rung r on r.id = e.rung_id
                     where e.state = 'SENT' and (e.at at time zone 'Asia/Ho_Chi_Minh')::date < r.fires_on
                    """),
            new Rule("rung-kept", "counts as sent, and the ledger has no line of it", """
                    select r.id from rung r
                     where r.state = 'SENT' and not exists (select 1 from ledger_entry e where e.rung_id = r.id)
                    """),
            new Rule("ledger-message", "names a message or mail that is not there", """
                    select e.id from ledger_entry e
                     where (e.inbox_message_id is not null
                            and not exists (select 1 from inbox_message m where m.id = e.inbox_message_id))
                        or (e.delivery_id is not null
                            and not exists (select 1 from email_delivery d where d.id = e.delivery_id))
                    """),
            new Rule("ledger-message", "is a message of which the ledger knows nothing", """
                    select m.id from inbox_message m
                     where m.rung_id is not null
                       and not exists (select 1 from ledger_entry e where e.inbox_message_id = m.id)
                    """));

    @Override
    public List<Finding> findings(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            evidence.databases()
                    .query(Context.NOTIFICATION, rule.query(), row -> row.getString(1))
                    .forEach(place -> findings.add(new Finding(rule.name(), "notification " + place, rule.words())));
        }
        return findings;
    }
}
