package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reminder that was sent too early, twice, to somebody else or not at all is seen. */
class RungsOnceSeenTest extends SentReminders {

    @Test
    void a_reminder_before_its_day_is_seen() throws SQLException {
        holds(new RungsOnce());
        change("ledger_entry", first, "at = '2024-03-16T16:59:59Z'");
        isBroken(new RungsOnce(), "fires on 2024-03-17 and was sent to canbo");
    }

    @Test
    void a_rung_that_was_forgotten_is_seen() throws SQLException {
        change("rung", first, "state = 'OPEN', settled_at = null");
        isBroken(new RungsOnce(), "rung " + first + " was due on 2024-03-17 and is open");
    }

    @Test
    void a_reminder_sent_twice_is_seen() throws SQLException {
        world.sql("notification", "alter table inbox_message drop constraint uq_inbox_message");
        world.sql("notification", """
                insert into inbox_message
                select (jsonb_populate_record(m, '{"id": "%s"}')).* from inbox_message m where rung_id = '%s'
                """.formatted(UUID.randomUUID(), first));
        isBroken(new RungsOnce(), "2 messages of rung " + first);
        world.sql(
                "notification",
                "truncate inbox_message",
                "alter table inbox_message add constraint uq_inbox_message unique (rung_id, username)");
    }

    @Test
    void a_rung_called_sent_of_which_nobody_was_told_is_seen() throws SQLException {
        world.sql("notification", "delete from ledger_entry");
        isBroken(new RungsOnce(), "rung " + first + " is SENT, and nobody was told");
    }

    @Test
    void a_ledger_whose_lines_cite_the_messages_of_others_is_seen() throws SQLException {
        holds(new RungsOnce());
        world.sql("notification", """
                update ledger_entry e set inbox_message_id = m.id from inbox_message m where m.rung_id <> e.rung_id
                """);
        isBroken(new RungsOnce(), "is SENT by INBOX, and its message or mail is not there");
        isBroken(new RungsOnce(), "has no ledger entry");
    }

    @Test
    void a_message_in_the_inbox_of_another_is_seen() throws SQLException {
        change("inbox_message", first, "username = 'khac'");
        isBroken(new RungsOnce(), "is SENT by INBOX, and its message or mail is not there");
    }

    @Test
    void a_mail_to_another_is_seen() throws SQLException {
        mailed(first);
        holds(new RungsOnce());
        world.sql(
                "notification",
                "update email_delivery set address = 'khac@chiso.example', contact_id = '" + OTHER + "'");
        isBroken(new RungsOnce(), "is SENT by EMAIL, and its message or mail is not there");
        world.sql(
                "notification", "update email_delivery set contact_id = '%s', rung_id = '%s'".formatted(UNIT, second));
        isBroken(new RungsOnce(), "is SENT by EMAIL, and its message or mail is not there");
        isBroken(new RungsOnce(), "has no ledger entry");
    }

    @Test
    void a_mail_in_the_place_of_one_that_never_went_is_no_second_one() throws SQLException {
        mailed(first);
        world.sql("notification", """
                insert into email_delivery
                select (jsonb_populate_record(d, jsonb_build_object('id', uuidv7(), 'message_id', 'other', 'state', 'WITHDRAWN',
                                                                    'contact_id', '%s'))).*
                  from email_delivery d
                """.formatted(OTHER));
        holds(new RungsOnce());
        world.sql("notification", "update email_delivery set state = 'DEAD' where state = 'WITHDRAWN'");
        isBroken(new RungsOnce(), "2 mails of rung " + first);
    }

    @ParameterizedTest
    @CsvSource({"inbox_message_id, message", "delivery_id, mail"})
    void two_lines_that_cite_one_are_seen(String column, String words) throws SQLException {
        mailed(first);
        world.sql("notification", """
                insert into ledger_entry
                select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'recipient', 'khac', 'address', 'x@y'))).*
                  from ledger_entry e where rung_id = '%s' and %s is not null
                """.formatted(first, column));
        isBroken(new RungsOnce(), "2 ledger entries cite " + words);
    }

    @Test
    void messages_are_asked_for_as_long_as_they_are_kept() throws SQLException {
        mailed(first);
        world.sql("notification", "delete from inbox_message", "delete from email_delivery");
        world.goOn(RungsOnce.MESSAGES_KEPT.minusHours(1));
        isBroken(new RungsOnce(), "is SENT by INBOX, and its message or mail is not there");
        isBroken(new RungsOnce(), "is SENT by EMAIL, and its message or mail is not there");
        world.goOn(Duration.ofHours(2));
        holds(new RungsOnce());
    }

    @Test
    void the_ledger_is_asked_for_as_long_as_it_is_kept() throws SQLException {
        policy();
        ruled("ESCALATION", "unread", "null, null, '" + first + "'", "2024-03-20");
        mailed(second);
        unsent(first);
        change("rung", first, "state = 'SKIPPED', reason = 'OVERTAKEN', settled_at = '2024-03-24T01:00:00Z'");
        world.sql("notification", "delete from ledger_entry");
        world.goOn(RungsOnce.LEDGER_KEPT.minusHours(1));
        isBroken(new RungsOnce(), "is SENT, and nobody was told");
        assertThat(outcome(new RungsOnce()).examples())
                .anyMatch(example -> example.startsWith("message "))
                .anyMatch(example -> example.startsWith("mail "));
        isBroken(new RungsOnce(), "was OVERTAKEN");
        isBroken(new RungsOnce(), "was sent at no time");
        world.goOn(Duration.ofHours(2));
        holds(new RungsOnce());
    }
}
