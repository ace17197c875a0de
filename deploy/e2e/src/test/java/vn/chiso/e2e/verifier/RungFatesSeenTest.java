package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rung that was given up for no reason is seen, and so is one that a rule laid out too early. */
class RungFatesSeenTest extends SentReminders {

    private static final String LATE = "state = 'SKIPPED', reason = 'LAID_OUT_LATE'";

    @Test
    void a_rung_settled_before_its_day_is_seen() throws SQLException {
        change("rung", first, "settled_at = '2024-03-16T16:59:59Z'");
        isBroken(new RungsOnce(), "fires on 2024-03-17 and was settled at");
    }

    @ParameterizedTest
    @CsvSource({"MISSED, true", "TOO_LATE, false"})
    void a_rung_given_up_while_it_might_be_sent_is_seen(String reason, boolean latestOnly) throws SQLException {
        unsent(first);
        change("rung", first, """
                state = 'SKIPPED', reason = '%s', latest_only = %s, send_until = '2024-03-20', settled_at = '2024-03-20T17:00:00Z'
                """.formatted(reason, latestOnly));
        holds(new RungsOnce());
        change("rung", first, "settled_at = '2024-03-20T16:59:59Z'");
        isBroken(new RungsOnce(), "may be sent until 2024-03-20 and was " + reason);
        change("rung", first, "settled_at = '2024-03-21T16:59:59Z', send_until = null");
        isBroken(new RungsOnce(), "may be sent until whenever and was " + reason);
        change("rung", first, "send_until = '2024-03-20', latest_only = not latest_only");
        isBroken(new RungsOnce(), "and was " + reason);
    }

    @Test
    void a_rung_laid_out_late_while_it_might_be_sent_is_seen() throws SQLException {
        unsent(first);
        change("rung", first, LATE + ", settled_at = '2024-03-17T17:00:00Z'");
        holds(new RungsOnce());
        change("rung", first, "settled_at = '2024-03-17T16:59:59Z'");
        isBroken(new RungsOnce(), "fires on 2024-03-17 and was LAID_OUT_LATE");
        change("rung", first, "latest_only = false, send_until = '2024-03-20', settled_at = '2024-03-20T16:59:59Z'");
        isBroken(new RungsOnce(), "fires on 2024-03-17 and was LAID_OUT_LATE");
        change("rung", first, "settled_at = '2024-03-20T17:00:00Z'");
        holds(new RungsOnce());
    }

    @Test
    void a_ladder_laid_out_late_of_which_nothing_was_left_is_seen() throws SQLException {
        unsent(first);
        unsent(second);
        change("rung", first, LATE + ", settled_at = '2024-04-10T01:00:00Z'");
        change("rung", second, LATE + ", settled_at = '2024-04-10T01:00:00Z'");
        isBroken(new RungsOnce(), "every rung of assignment " + UNIT + " to 2024-03-31 was LAID_OUT_LATE");
        world.sql("notification", "update rung set send_until = '2024-04-10'");
        isBroken(new RungsOnce(), "every rung of assignment " + UNIT + " to 2024-03-31 was LAID_OUT_LATE");
        world.sql("notification", "update rung set send_until = fires_on");
        holds(new RungsOnce());
        change("rung", second, "send_until = null, settled_at = '2024-04-20T01:00:00Z'");
        holds(new RungsOnce());
        change("rung", second, "state = 'CLOSED', reason = 'DONE'");
        change("rung", first, "send_until = null");
        holds(new RungsOnce());
    }

    @Test
    void a_rung_overtaken_by_none_is_seen() throws SQLException {
        unsent(first);
        change("rung", first, "state = 'SKIPPED', reason = 'OVERTAKEN', settled_at = '2024-03-24T01:00:00Z'");
        holds(new RungsOnce());
        change("rung", second, "state = 'UNDELIVERABLE'");
        holds(new RungsOnce());
        change("rung", second, "state = 'CLOSED', reason = 'DONE', settled_at = '2024-04-01T01:00:00Z'");
        holds(new RungsOnce());
        change("rung", first, "settled_at = '2024-03-23T16:59:59Z'");
        isBroken(new RungsOnce(), "rung " + first + " of 2024-03-17 was OVERTAKEN");
        change("rung", first, "settled_at = '2024-03-24T01:00:00Z', latest_only = false");
        isBroken(new RungsOnce(), "rung " + first + " of 2024-03-17 was OVERTAKEN");
        change("rung", first, "latest_only = true");
        unsent(second);
        isBroken(new RungsOnce(), "rung " + first + " of 2024-03-17 was OVERTAKEN");
    }

    @Test
    void a_rung_overtaken_by_an_earlier_one_is_seen() throws SQLException {
        unsent(second);
        change("rung", second, "state = 'SKIPPED', reason = 'OVERTAKEN', settled_at = '2024-03-24T01:00:00Z'");
        isBroken(new RungsOnce(), "rung " + second + " of 2024-03-24 was OVERTAKEN");
    }

    @Test
    void silence_that_was_not_long_enough_is_seen() throws SQLException {
        policy();
        ruled("INACTIVITY", "idle", "'2024-03-01', 2, null", "2024-03-21");
        holds(new RungsOnce());
        rules("INACTIVITY", "fires_on = '2024-03-20'");
        isBroken(new RungsOnce(), "fires on 2024-03-20, time 2 of rule idle, and nothing happened since 2024-03-01");
        rules("INACTIVITY", "fires_on = '2024-05-20', occurrence = 4");
        isBroken(new RungsOnce(), "time 4 of rule idle");
        rules("INACTIVITY", "occurrence = 1, rule_code = 'unread'");
        isBroken(new RungsOnce(), "is of no rule of version 0");
    }

    @Test
    void a_reminder_that_goes_up_too_early_is_seen() throws SQLException {
        policy();
        ruled("ESCALATION", "unread", "null, null, '" + first + "'", "2024-03-20");
        holds(new RungsOnce());
        rules("ESCALATION", "fires_on = '2024-03-19'");
        isBroken(
                new RungsOnce(),
                "fires on 2024-03-19 by rule unread, and its cause " + first + " was sent at 2024-03-1");
        rules("ESCALATION", "fires_on = '2024-03-20', policy_version = 1");
        isBroken(new RungsOnce(), "is of no rule of version 1");
        rules("ESCALATION", "policy_version = 0, cause = '" + id(9) + "'");
        isBroken(new RungsOnce(), "was sent at no time");
    }

    private void rules(String kind, String change) {
        world.sql("notification", "update rung set %s where kind = '%s'".formatted(change, kind));
    }
}
