package vn.chiso.e2e.verifier;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Each rung happens once, never before its day (in Việt Nam, by business time), and none that is due stays open. What the
 * ledger calls sent has exactly one message or mail, and no message or mail is without its ledger entry. Whether a rung that
 * counts working days was sent too early, {@link RungDays} asks: it may be opened again after it was sent, and moved then.
 */
final class RungsOnce implements Invariant {

    /** As the service keeps them by its settings; a day less, so that nobody asks for what goes at this moment. */
    static final Duration MESSAGES_KEPT = Duration.ofDays(730 - 1);

    static final Duration LEDGER_KEPT = Duration.ofDays(1825 - 1);

    private static final String SENT_EARLY = """
            select 'rung ' || r.id || ' fires on ' || r.fires_on || ' and was sent to ' || e.recipient || ' at ' || e.at
              from ledger_entry e join rung r on r.id = e.rung_id
             where e.state = 'SENT' and (e.at at time zone 'Asia/Ho_Chi_Minh')::date < r.fires_on
               and (r.kind <> 'LADDER' or r.days = 'CALENDAR')
            """;

    private static final List<String> DOUBLED = List.of("""
            select count(*) || ' entries of rung ' || rung_id || ' for ' || recipient || ' by ' || coalesce(channel, 'none')
              from ledger_entry group by assignment_id, rung_id, recipient, channel having count(*) > 1
            """, """
            select count(*) || ' mails of rung ' || rung_id || ' to ' || address
              from (select rung_id, lower(address) as address from email_delivery
                     where rung_id is not null and state <> 'WITHDRAWN') d
             group by rung_id, address having count(*) > 1
            """, """
            select count(*) || ' messages of rung ' || rung_id || ' for ' || username
              from inbox_message where rung_id is not null group by rung_id, username having count(*) > 1
            """, """
            select 'rung ' || assignment_id || ' ' || due_date || ' ' || offset_days || ' ' || days || ' exists ' || count(*) || ' times'
              from rung where kind = 'LADDER'
             group by assignment_id, due_date, offset_days, days having count(*) > 1
            """, """
            select count(*) || ' ledger entries cite message ' || inbox_message_id
              from ledger_entry where inbox_message_id is not null group by inbox_message_id having count(*) > 1
            """, """
            select count(*) || ' ledger entries cite mail ' || delivery_id
              from ledger_entry where delivery_id is not null group by delivery_id having count(*) > 1
            """);

    /**
     * Ids tell when a row was made, and so by when it may be forgotten. An entry is never older than its rung, and a message or mail
     * never older than the entry that cites it.
     */
    private static final List<String> WITHOUT_THE_OTHER = List.of("""
            select 'rung ' || r.id || ' is SENT, and nobody was told'
              from rung r
             where r.state = 'SENT' and uuid_extract_timestamp(r.id) > {ledger kept since}
               and not exists (select 1 from ledger_entry e where e.rung_id = r.id and e.state = 'SENT')
            """, """
            select 'ledger entry ' || e.id || ' is SENT by ' || e.channel || ', and its message or mail is not there'
              from ledger_entry e
             where e.state = 'SENT' and uuid_extract_timestamp(e.id) > {messages kept since}
               and not exists (select 1 from inbox_message m
                                where m.id = e.inbox_message_id and m.rung_id = e.rung_id and m.username = e.recipient)
               and not exists (select 1 from email_delivery d
                                where d.id = e.delivery_id and d.rung_id = e.rung_id
                                  -- Somebody who could not be reached at first may be by another contact of his.
                                  and (d.contact_id = e.contact_id or lower(d.address) = lower(e.address)))
            """, """
            select 'message ' || m.id || ' has no ledger entry'
              from inbox_message m
             where m.rung_id is not null and uuid_extract_timestamp(m.rung_id) > {ledger kept since}
               and not exists (select 1 from ledger_entry e where e.rung_id = m.rung_id and e.inbox_message_id = m.id)
            """, """
            select 'mail ' || d.id || ' has no ledger entry'
              from email_delivery d
             where uuid_extract_timestamp(d.rung_id) > {ledger kept since}
               and not exists (select 1 from ledger_entry e where e.rung_id = d.rung_id and e.delivery_id = d.id)
               -- In the place of one that never went another may have gone.
               and d.state <> 'WITHDRAWN'
            """);

    private static final String FORGOTTEN = """
            select 'rung ' || r.id || ' was due on ' || r.fires_on || ' and is open'
              from rung r cross join clock_offset c
             where r.state = 'OPEN'
               and r.fires_on < ((now() + c.offset_millis * interval '1 millisecond') at time zone 'Asia/Ho_Chi_Minh')::date
            """;

    private static final List<String> QUESTIONS = Stream.of(
                    List.of(SENT_EARLY),
                    RungFates.questions(),
                    DOUBLED,
                    WITHOUT_THE_OTHER,
                    RuledRungs.questions(),
                    List.of(FORGOTTEN))
            .flatMap(List::stream)
            .toList();

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
            for (String question : QUESTIONS) {
                Rows.of(connection, asOf(observed.at(), question), row -> row.getString(1))
                        .forEach(findings::violated);
            }
        }
        return findings.outcome();
    }

    private static String asOf(Instant at, String question) {
        return question.replace("{messages kept since}", since(at, MESSAGES_KEPT))
                .replace("{ledger kept since}", since(at, LEDGER_KEPT));
    }

    private static String since(Instant at, Duration kept) {
        return "'" + at.minus(kept) + "'::timestamptz";
    }
}
