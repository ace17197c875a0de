package vn.chiso.notification.webhook.sending;

import static vn.chiso.notification.Sample.column;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;

/** Webhooks against a receiver that behaves as receivers do; signatures verified by the specification's own library. */
abstract class ReceivedWebhooks {

    static final String WEBHOOKS = "/api/v1/webhooks";
    final Receiver receiver = new Receiver();

    @Inject
    Sample sample;

    @Inject
    WebhookDispatch dispatch;

    @BeforeEach
    void empty() {
        sample.reset("2024-03-12");
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    JsonPath create(Map<String, Object> more) {
        return Api.coordinator()
                .body(body(more))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    Map<String, Object> body(Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(more);
        body.put("unitId", Sample.DISTRICT);
        body.put("url", receiver.url("/hook?a=b"));
        return body;
    }

    static void event(String type, UUID unit) {
        Sample.execute("""
                insert into feed_event (id, event_id, type, source, subject, time, audience, units, body, received_at)
                values (uuidv7(), gen_random_uuid()::text, '%s', 'test', 'x', now(), 'TASK', array['%s'::uuid], '{"stt": 1}', now())
                """.formatted(type, unit));
    }

    static void dueNow() {
        Sample.execute("update webhook_delivery set next_attempt_at = now() where state = 'QUEUED'");
        Sample.execute("update webhook set leased_until = null");
    }

    static List<String> deliveries() {
        return column(
                "select concat_ws(' ', state, attempts, coalesce(last_status::text, '-'), coalesce(last_answer, '-'))"
                        + " from webhook_delivery");
    }
}
