package vn.chiso.notification.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.count;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;

/** A receiver that fails, asks for a pause, is gone, or never answers. */
@QuarkusTest
class WebhookRetryTest extends ReceivedWebhooks {

    @Test
    void a_receiver_that_fails_and_then_answers_gets_the_same_message_again() throws Exception {
        create(Map.of());
        receiver.answering(500).keepingSilent().answering(302);
        event("chiso.test.a.v1", Sample.INSPECTORATE);

        dispatch.run();
        assertThat(deliveries()).containsExactly("QUEUED 1 500 answered 500");
        assertThat(secondsUntilNextAttempt()).isBetween(5L, 6L);
        dueNow();
        dispatch.run();
        assertThat(deliveries()).containsExactly("QUEUED 2 - no answer within PT1S");
        assertThat(secondsUntilNextAttempt()).isBetween(300L, 330L);
        dueNow();
        dispatch.run();
        assertThat(deliveries()).as("a redirect is not followed").containsExactly("QUEUED 3 302 answered 302");
        dueNow();
        dispatch.run();

        assertThat(deliveries()).containsExactly("SENT 4 200 -");
        assertThat(receiver.got()).hasSize(4).allMatch(message -> message.path().equals("/hook?a=b"));
        assertThat(receiver.got().stream()
                        .map(message -> message.headers().get("Webhook-id"))
                        .distinct())
                .hasSize(1);
        assertThat(column("select failing_since from webhook")).containsExactly((String) null);
    }

    @Test
    void a_receiver_that_asks_for_a_pause_gets_it_within_reason() {
        create(Map.of());
        receiver.answering(503).asking("3600");
        event("chiso.test.a.v1", Sample.INSPECTORATE);
        dispatch.run();
        assertThat(secondsUntilNextAttempt()).isBetween(3_600L, 3_960L);
        event("chiso.test.a.v1", Sample.INSPECTORATE);
        dispatch.run();
        assertThat(receiver.got()).as("a pause is one for all messages").hasSize(1);
        Sample.execute("delete from webhook_delivery where attempts = 0");

        receiver.answering(429).asking("9999999");
        dueNow();
        dispatch.run();
        assertThat(secondsUntilNextAttempt()).as("a day at most").isBetween(86_400L, 95_040L);

        receiver.answering(429).asking("1");
        dueNow();
        dispatch.run();
        assertThat(secondsUntilNextAttempt()).as("our own pause is longer").isBetween(1_800L, 1_980L);
    }

    private static long secondsUntilNextAttempt() {
        return count("select floor(extract(epoch from next_attempt_at - ended_at)) from webhook_attempt"
                + " where next_attempt_at is not null order by id desc limit 1");
    }

    @Test
    void a_receiver_that_is_gone_is_asked_no_more_and_its_owner_is_told() {
        var webhook = create(Map.of()).getString("webhook.id");
        receiver.answering(410);
        event("chiso.test.a.v1", Sample.INSPECTORATE);
        event("chiso.test.a.v1", Sample.INSPECTORATE);

        dispatch.run();

        assertThat(receiver.got()).hasSize(1);
        assertThat(column("select next_attempt_at from webhook_attempt")).containsExactly((String) null);
        Api.coordinator()
                .get(WEBHOOKS + "/" + webhook)
                .then()
                .body("state", equalTo("DISABLED"))
                .body("disabledReason", equalTo("the receiver answered 410: it is gone"));
        Api.coordinator()
                .get("/api/v1/inbox")
                .then()
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo("Webhook đã bị tắt: " + receiver.url("/hook?a=b")))
                .body("items[0].body", containsString("nơi nhận trả lời 410"));

        event("chiso.test.a.v1", Sample.INSPECTORATE);
        Api.coordinator()
                .header("If-Match", "\"1\"")
                .body(body(Map.of()))
                .put(WEBHOOKS + "/" + webhook)
                .then()
                .statusCode(200);
        dueNow();
        dispatch.run();
        assertThat(receiver.got()).as("nothing is lost meanwhile").hasSize(4);
    }

    @Test
    void after_days_of_failures_the_webhook_is_disabled() {
        create(Map.of());
        Sample.execute("update webhook set failing_since = now() - interval '5 days'");
        receiver.answering(503);
        event("chiso.test.a.v1", Sample.INSPECTORATE);

        dispatch.run();

        assertThat(column("select state from webhook")).containsExactly("DISABLED");
        assertThat(column("select next_attempt_at from webhook_attempt")).containsExactly((String) null);
        assertThat(count("select count(*) from inbox_message where username = 'dieuphoi.vl'"))
                .isEqualTo(1);
    }

    @Test
    void after_the_last_retry_a_message_is_dead_its_owner_told_and_it_can_be_sent_again() {
        var webhook = create(Map.of()).getString("webhook.id");
        receiver.answering(500);
        event("chiso.test.a.v1", Sample.INSPECTORATE);
        dispatch.run();
        receiver.answering(500);
        Sample.execute("update webhook_delivery set attempts = 9, next_attempt_at = now()");
        dispatch.run();
        assertThat(deliveries()).containsExactly("DEAD 10 500 answered 500");
        assertThat(column("select body from inbox_message"))
                .singleElement()
                .asString()
                .contains("(answered 500)");

        String delivery = Api.coordinator()
                .get(WEBHOOKS + "/" + webhook + "/deliveries?state=DEAD")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        var replays = WEBHOOKS + "/" + webhook + "/deliveries/" + delivery + "/replays";
        Api.coordinator().post(replays).then().statusCode(428);
        Api.coordinator().header("If-Match", "\"0\"").post(replays).then().statusCode(200);
        dispatch.run();

        assertThat(deliveries()).containsExactly("SENT 1 200 -");
        Api.coordinator().header("If-Match", "\"0\"").post(replays).then().statusCode(409);
    }
}
