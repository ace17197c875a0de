package vn.chiso.e2e.verifier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Each rung happens once, never before its day (in Việt Nam, by business time), and none that is due stays open. What the
 * ledger calls sent has exactly one message or mail, and no message or mail is without its ledger entry. Whether a rung that
 * counts working days was sent too early, {@link RungDays} asks: it may be opened again after it was sent, and moved then.
 */
final class RungsOnce implements Invariant {

    /** @param sql answers one row per violation: words */
    private record Question(String sql) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("""
                    select 'rung ' || r.id || ' fires on ' || r.fires_on || ' and was sent to ' || e.recipient || ' at ' || e.at
                      from ledger_entry e join rung r on r.id = e.rung_id
                     where e.state = 'SENT' and (e.at at time zone 'Asia/Ho_Chi_Minh')::date < r.fires_on
                       and (r.kind <> 'LADDER' or r.days = 'CALENDAR')
                    """),
            new Question("""
                    select 'rung ' || r.id || ' fires on ' || r.fires_on || ' and was settled at ' || r.settled_at
                      from rung r
                     where r.state in ('SENT', 'UNDELIVERABLE', 'SKIPPED')
                       and (r.settled_at at time zone 'Asia/Ho_Chi_Minh')::date < r.fires_on
                    """),
            new Question("""
                    select 'rung ' || r.id || ' fires on ' || r.fires_on || ' and was ' || r.reason || ' at ' || r.settled_at
                      from rung r
                     where r.state = 'SKIPPED' and r.reason in ('LAID_OUT_LATE', 'MISSED', 'TOO_LATE')
                       and (r.settled_at at time zone 'Asia/Ho_Chi_Minh')::date = r.fires_on
                    """),
            new Question("""
                    select count(*) || ' entries of rung ' || rung_id || ' for ' || recipient || ' by ' || coalesce(channel, 'none')
                      from ledger_entry group by assignment_id, rung_id, recipient, channel having count(*) > 1
                    """),
            new Question("""
                    select count(*) || ' mails of rung ' || rung_id || ' to ' || address
                      from (select rung_id, lower(address) as address from email_delivery where rung_id is not null) d
                     group by rung_id, address having count(*) > 1
                    """),
            new Question("""
                    select count(*) || ' messages of rung ' || rung_id || ' for ' || username
                      from inbox_message where rung_id is not null group by rung_id, username having count(*) > 1
                    """),
            new Question("""
                    select 'rung ' || assignment_id || ' ' || due_date || ' ' || offset_days || ' ' || days || ' exists ' || count(*) || ' times'
                      from rung where kind = 'LADDER'
                     group by assignment_id, due_date, offset_days, days having count(*) > 1
                    """),
            new Question("""
                    select 'rung ' || r.id || ' is SENT, and nobody was told'
                      from rung r
                     where r.state = 'SENT' and not exists (select 1 from ledger_entry e where e.rung_id = r.id and e.state = 'SENT')
                    """),
            new Question("""
                    select 'ledger entry ' || e.id || ' is SENT by ' || e.channel || ', and its message or mail is not there'
                      from ledger_entry e
                     where e.state = 'SENT'
                       and not exists (select 1 from inbox_message m where m.id = e.inbox_message_id)
                       and not exists (select 1 from email_delivery d where d.id = e.delivery_id)
                    """),
            new Question("""
                    select 'message ' || m.id || ' has no ledger entry'
                      from inbox_message m
                     where m.rung_id is not null
                       and not exists (select 1 from ledger_entry e where e.inbox_message_id = m.id)
                    """),
            new Question("""
                    select 'mail ' || d.id || ' has no ledger entry'
                      from email_delivery d
                     where not exists (select 1 from ledger_entry e where e.delivery_id = d.id)
                    """),
            new Question("""
                    select 'rung ' || r.id || ' was due on ' || r.fires_on || ' and is open'
                      from rung r cross join clock_offset c
                     where r.state = 'OPEN'
                       and r.fires_on < ((now() + c.offset_millis * interval '1 millisecond') at time zone 'Asia/Ho_Chi_Minh')::date
                    """));

    @Override
    public List<String> needs() {
        return List.of("notification");
    }

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("each rung once and never early");
        try (Connection connection = observed.sources().connect("notification")) {
            findings.examined(Rows.of(connection, "select count(*) from rung", row -> row.getLong(1))
                    .getFirst());
            for (Question question : QUESTIONS) {
                Rows.of(connection, question.sql(), row -> row.getString(1)).forEach(findings::violated);
            }
        }
        return findings.outcome();
    }
}
