package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits in a database is not at rest; what waits for a later moment, or for nobody, is. */
class QuiescenceSeenTest extends BrokenWorld {

    @Test
    void a_recovery_that_nobody_was_told_of_is_work() {
        recovery(false);
        rests();
        world.sql("scoring", "update recovery_telling set due = true");
        waits("scoring: 1 recoveries to be told");
    }

    @Test
    void a_unit_group_that_is_to_be_resolved_anew_is_work() {
        rests();
        world.filled("criteria", "unit_group_refresh", "{}");
        waits("criteria: 1 unit groups to be resolved anew");
    }

    @Test
    void a_message_to_a_webhook_is_work_when_it_is_due() {
        webhook("{}");
        delivery("QUEUED");
        waits("notification: 1 messages to webhooks due");
        world.sql("notification", "update webhook_delivery set next_attempt_at = now() + interval '1 hour'");
        rests();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "state = 'DISABLED', disabled_reason = 'by its owner'",
                "leased_until = now() + interval '1 hour'"
            })
    void a_message_that_its_webhook_holds_back_waits_for_nobody(String held) {
        webhook("{}");
        delivery("QUEUED");
        world.sql("notification", "update webhook set " + held);
        rests();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"SENT", "DEAD"})
    void a_message_that_came_to_an_end_is_no_work(String state) {
        webhook("{}");
        delivery(state);
        rests();
    }

    @Test
    void a_webhook_behind_the_feed_is_work() {
        webhook("{}");
        world.sql("notification", """
                insert into feed_event (id, event_id, type, source, time, units, body, received_at, audience)
                values (uuidv7(), 'e', 't', 's', now(), '{}', '{}', now(), 'EVERYBODY')
                """);
        waits("notification: 1 webhooks behind the feed");
        world.sql("notification", "update webhook set (tx, feed_id) = (select tx, id from feed_event)");
        rests();
        world.sql("notification", "update webhook set tx = '1', state = 'DISABLED', disabled_reason = 'x'");
        rests();
    }

    private void recovery(boolean due) {
        world.filled("scoring", "recovery_telling", "{\"due\": " + due + "}");
    }

    private void webhook(String types) {
        world.sql("notification", """
                insert into webhook (id, version, unit_id, url, types, owner, state, keeper_codes, keeper_seen_at)
                values ('%s', 0, '%s', 'https://example.org', '%s', 'o', 'ACTIVE', '{QT}', now())
                """.formatted(OTHER, UNIT, types));
    }

    private void delivery(String state) {
        world.filled("notification", "webhook_delivery", """
                {"webhook_id": "%s", "state": "%s", "next_attempt_at": "2024-03-08"}
                """.formatted(OTHER, state));
    }

    private void rests() {
        assertThat(new Quiescence(world.sources()).atWork()).isEmpty();
    }

    private void waits(String work) {
        assertThat(new Quiescence(world.sources()).atWork()).containsExactly(work);
    }
}
