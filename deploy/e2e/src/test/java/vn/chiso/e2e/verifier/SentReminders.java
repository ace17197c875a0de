package vn.chiso.e2e.verifier;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A world with a ladder of two rungs, of 17 and 24 March, each sent on its day. */
abstract class SentReminders extends BrokenWorld {

    String first;
    String second;

    /** Two rungs of 17 and 24 March, each sent on its day. */
    @BeforeEach
    void ladder() {
        first = sent(1, -14, "2024-03-17");
        second = sent(2, -7, "2024-03-24");
    }

    /** As the services make them: with the time in front. */
    static String id(int number) {
        return new UUID(Instant.now().toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L + number).toString();
    }

    String sent(int number, int offset, String day) {
        String rung = id(number);
        String message = UUID.randomUUID().toString();
        world.sql(
                "notification",
                """
                insert into rung (id, assignment_id, due_date, offset_days, fires_on, step, state, settled_at, kind, days,
                                  provisional, latest_only)
                values ('%s', '%s', '2024-03-31', %d, '%s', '{}', 'SENT', '%sT01:00:00Z', 'LADDER', 'CALENDAR', false, true)
                """.formatted(rung, UNIT, offset, day, day),
                """
                insert into inbox_message (id, version, username, rung_id, subject, body, received_at)
                values ('%s', 0, 'canbo', '%s', 's', 'b', now())
                """.formatted(message, rung),
                """
                insert into ledger_entry (id, assignment_id, rung_id, recipient, channel, position, state, at, inbox_message_id)
                values (uuidv7(), '%s', '%s', 'canbo', 'INBOX', 'OFFICER', 'SENT', '%sT01:00:00Z', '%s')
                """.formatted(UNIT, rung, day, message));
        return rung;
    }

    void mailed(String rung) {
        String mail = UUID.randomUUID().toString();
        world.filled("notification", "email_delivery", """
                {"id": "%s", "rung_id": "%s", "contact_id": "%s", "state": "SENT", "sending_since": null}
                """.formatted(mail, rung, UNIT));
        world.sql("notification", """
                insert into ledger_entry (id, assignment_id, rung_id, recipient, channel, position, state, at, delivery_id, contact_id,
                                          address)
                values (uuidv7(), '%s', '%s', 'canbo', 'EMAIL', 'OFFICER', 'SENT', '2024-03-24T01:00:00Z', '%s', '%s', 'x')
                """.formatted(UNIT, rung, mail, UNIT));
    }

    void unsent(String rung) {
        world.sql(
                "notification",
                "delete from ledger_entry where rung_id = '" + rung + "'",
                "delete from inbox_message where rung_id = '" + rung + "'");
    }

    void change(String table, String rung, String change) {
        String column = table.equals("rung") ? "id" : "rung_id";
        world.sql("notification", "update %s set %s where %s = '%s'".formatted(table, change, column, rung));
    }

    void policy() {
        world.sql("notification", """
                insert into reminder_policy (id, version, code, name, rungs, rules) values ('%1$s', 0, 'p', 'P', '[]', '[]')
                """.formatted(OTHER), """
                insert into reminder_policy_version (policy_id, version, name, rungs, rules)
                values ('%s', 0, 'P', '[]', '[{"code": "idle", "trigger": "INACTIVE", "afterDays": 10, "atMost": 3},
                                              {"code": "unread", "trigger": "UNACKNOWLEDGED", "afterDays": 3, "atMost": 1}]')
                """.formatted(OTHER));
    }

    /** @param about since, occurrence and cause */
    void ruled(String kind, String rule, String about, String day) {
        world.sql("notification", """
                insert into rung (id, assignment_id, due_date, fires_on, step, state, reason, settled_at, kind, days, provisional,
                                  latest_only, policy_id, policy_version, rule_code, since, occurrence, cause)
                values (uuidv7(), '%s', '2024-03-31', '%s', '{}', 'CLOSED', 'DONE', now(), '%s', 'CALENDAR', false, false, '%s', 0,
                        '%s', %s)
                """.formatted(UNIT, day, kind, OTHER, rule, about));
    }
}
