package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A webhook gets what the feed has for it once, and nobody calls sent what was not taken. */
class WebhooksSeenTest extends BrokenWorld {

    private static final String WEBHOOK = "0190e1a0-0000-7000-8000-000000000501";

    @BeforeEach
    void webhook() {
        world.sql("notification", """
                insert into webhook (id, version, unit_id, url, types, owner, state, keeper_codes, keeper_seen_at, tx)
                values ('%s', 0, '%s', 'https://example.org', '{t}', 'o', 'ACTIVE', '{QT}', now(), '100')
                """.formatted(WEBHOOK, UNIT), """
                insert into audit_entry (id, at, business_date, actor, action, subject_type, subject_id)
                values (uuidv7(), now() - interval '2 hours', '2024-03-08', 'a', 'webhook.created', 'webhook', '%s')
                """.formatted(WEBHOOK), """
                insert into unit_path (ancestor_id, descendant_id, depth, valid_from)
                values ('%1$s', '%1$s', 0, '2000-01-01'), ('%1$s', '%2$s', 1, '2000-01-01')
                """.formatted(UNIT, OTHER));
    }

    @Test
    void an_event_that_was_passed_over_is_seen() throws SQLException {
        String event = event(50, "t", OTHER, "PUBLISHED");
        message(event, "QUEUED");
        holds(new WebhooksServed());
        world.sql("notification", "delete from webhook_delivery");
        isBroken(new WebhooksServed(), "webhook " + WEBHOOK + " has no message of event " + event);
    }

    @Test
    void an_event_for_everybody_is_for_every_webhook() throws SQLException {
        String event = event(50, "t", "", "EVERYBODY");
        isBroken(new WebhooksServed(), "has no message of event " + event);
        message(event, "QUEUED");
        holds(new WebhooksServed());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update webhook set types = '{u}'",
                "update feed_event set tx = '101'",
                "update feed_event set units = array[gen_random_uuid()]",
                "update feed_event set audience = 'ALARM'",
                "update feed_event set received_at = now() - interval '3 hours'",
                "update unit_path set valid_from = '2024-03-09'",
                "update unit_path set valid_to = '2024-04-01'",
                "insert into unit_node (id, version, code, name, type, valid_from) values ('" + UNIT
                        + "', 1, 'QT', 'Q', 'PROVINCE', '2000-01-01')",
                "update audit_entry set at = '2024-01-01'",
                "update audit_entry set action = 'webhook.changed', at = now()",
                "delete from webhook"
            })
    void what_the_webhook_need_not_have_is_not_asked_for(String change) throws SQLException {
        message(event(60, "t", UNIT, "PUBLISHED"), "QUEUED");
        String event = event(50, "t", OTHER, "PUBLISHED");
        isBroken(new WebhooksServed(), "has no message of event " + event);
        world.sql("notification", change);
        holds(new WebhooksServed());
    }

    @Test
    void a_webhook_without_types_wants_all() throws SQLException {
        String event = event(50, "u", OTHER, "TASK");
        message(event(60, "t", UNIT, "PUBLISHED"), "QUEUED");
        holds(new WebhooksServed());
        world.sql("notification", "update webhook set types = '{}'");
        isBroken(new WebhooksServed(), "has no message of event " + event);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"type = 'u'", "body = '{}'", "body = replace(body, '42', '43')"})
    void a_message_that_tells_something_else_than_the_feed_is_seen(String change) throws SQLException {
        message(event(50, "t", OTHER, "PUBLISHED"), "QUEUED");
        holds(new WebhooksServed());
        world.sql("notification", "update webhook_delivery set " + change);
        isBroken(new WebhooksServed(), "tells something else than the feed");
    }

    @Test
    void a_message_called_sent_that_nobody_took_is_seen() throws SQLException {
        String message = message(event(50, "t", OTHER, "PUBLISHED"), "SENT");
        attempt(message, 500);
        isBroken(new WebhooksServed(), "message " + message + " of webhook " + WEBHOOK + " is called SENT");
        attempt(message, 204);
        holds(new WebhooksServed());
        world.sql("notification", "update webhook_delivery set sent_at = null");
        isBroken(new WebhooksServed(), "is called SENT");
    }

    private String event(long tx, String type, String unit, String audience) {
        String id = UUID.randomUUID().toString();
        world.sql("notification", """
                insert into feed_event (id, tx, event_id, type, source, time, units, body, received_at, audience)
                values ('%1$s', '%2$d', '%1$s', '%3$s', 's', now(), '{%4$s}', '{"points": 42.0}', now() - interval '1 hour', '%5$s')
                """.formatted(id, tx, type, unit, audience));
        return id;
    }

    private String message(String event, String state) {
        String id = UUID.randomUUID().toString();
        world.sql("notification", """
                insert into webhook_delivery (id, webhook_id, feed_event_id, type, body, state, attempts, next_attempt_at, queued_at,
                                              sent_at)
                select '%s', '%s', f.id, f.type,
                       jsonb_build_object('type', f.type, 'timestamp', f.time, 'source', f.source, 'subject', f.subject,
                                          'data', f.body)::text,
                       '%3$s', 1, now(), now(), case '%3$s' when 'SENT' then now() end
                  from feed_event f where f.id = '%4$s'
                """.formatted(id, WEBHOOK, state, event));
        return id;
    }

    private void attempt(String message, int status) {
        world.sql("notification", """
                insert into webhook_attempt (id, delivery_id, started_at, ended_at, status) values (uuidv7(), '%s', now(), now(), %d)
                """.formatted(message, status));
    }
}
