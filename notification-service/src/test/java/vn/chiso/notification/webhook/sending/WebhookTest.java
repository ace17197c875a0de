package vn.chiso.notification.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.count;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.webhook.secret.Secrets;

/** Webhooks against a receiver that behaves as receivers do; signatures verified by the specification's own library. */
@QuarkusTest
class WebhookTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";

    private final Sample sample;
    private final WebhookDispatch dispatch;
    private final Receiver receiver = new Receiver();

    WebhookTest(Sample sample, WebhookDispatch dispatch) {
        this.sample = sample;
        this.dispatch = dispatch;
    }

    @BeforeEach
    void empty() {
        sample.reset("2024-03-12");
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void an_event_arrives_signed_as_the_specification_has_it() throws Exception {
        var created = create(Map.of("types", List.of("chiso.test.wanted.v1")));
        event("chiso.test.wanted.v1", Sample.INSPECTORATE);
        event("chiso.test.unwanted.v1", Sample.INSPECTORATE);
        event("chiso.test.wanted.v1", Sample.OTHER_DISTRICT);

        dispatch.run();
        dispatch.run();

        assertThat(receiver.got()).hasSize(1);
        var message = receiver.got().getFirst();
        verify(created.getString("secret"), message);
        assertThat(JsonPath.from(message.body()).getString("type")).isEqualTo("chiso.test.wanted.v1");
        assertThat(JsonPath.from(message.body()).getInt("data.stt")).isEqualTo(1);
        assertThatThrownBy(() -> verify(Secrets.generate(), message)).isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void while_a_secret_changes_both_verify_and_then_only_the_new_one() throws Exception {
        var created = create(Map.of());
        var webhook = created.getString("webhook.id");
        Api.coordinator().post(WEBHOOKS + "/" + webhook + "/secrets").then().statusCode(428);
        String fresh = Api.coordinator()
                .header("If-Match", "\"0\"")
                .post(WEBHOOKS + "/" + webhook + "/secrets")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .post(WEBHOOKS + "/" + webhook + "/secrets")
                .then()
                .statusCode(412);
        event("chiso.test.a.v1", Sample.INSPECTORATE);
        dispatch.run();
        verify(created.getString("secret"), receiver.got().getFirst());
        verify(fresh, receiver.got().getFirst());

        Sample.execute(
                "update webhook_secret set expires_at = now() - interval '1 second' where expires_at is not null");
        event("chiso.test.a.v1", Sample.INSPECTORATE);
        dispatch.run();

        verify(fresh, receiver.got().getLast());
        assertThatThrownBy(
                        () -> verify(created.getString("secret"), receiver.got().getLast()))
                .isInstanceOf(WebhookVerificationException.class);
        Api.coordinator().get(WEBHOOKS + "/" + webhook).then().body("secret", nullValue());
    }

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
    void every_attempt_is_on_record_with_the_answer_and_the_next_try() {
        var webhook = create(Map.of()).getString("webhook.id");
        receiver.answering(500).keepingSilent();
        event("chiso.test.a.v1", Sample.INSPECTORATE);
        for (int attempt = 1; attempt <= 3; attempt++) {
            dueNow();
            dispatch.run();
        }
        var delivery = column("select id from webhook_delivery").getFirst();
        var attempts = WEBHOOKS + "/" + webhook + "/deliveries/" + delivery + "/attempts";

        Api.coordinator()
                .get(attempts)
                .then()
                .statusCode(200)
                .body("items.status", contains(500, null, 200))
                .body("items.fault", contains("answered 500", "no answer within PT1S", null))
                .body("items.findAll { it.endedAt == null }", hasSize(0))
                .body("items.findAll { it.nextAttemptAt != null }", hasSize(2));
        String next = Api.coordinator()
                .get(attempts + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        Api.coordinator().queryParam("cursor", next).get(attempts).then().body("items.status", contains(200));
        Api.stranger().get(attempts).then().statusCode(404);
        var other = create(Map.of()).getString("webhook.id");
        Api.coordinator()
                .get(WEBHOOKS + "/" + other + "/deliveries/" + delivery + "/attempts")
                .then()
                .statusCode(404);
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

    private JsonPath create(Map<String, Object> more) {
        return Api.coordinator()
                .body(body(more))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private Map<String, Object> body(Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(more);
        body.put("unitId", Sample.DISTRICT);
        body.put("url", receiver.url("/hook?a=b"));
        return body;
    }

    private static void verify(String secret, Receiver.Got message) throws Exception {
        new Webhook(secret).verify(message.body(), HttpHeaders.of(message.headers(), (name, value) -> true));
    }

    private static void event(String type, UUID unit) {
        Sample.execute("""
                insert into feed_event (id, event_id, type, source, subject, time, audience, units, body, received_at)
                values (uuidv7(), gen_random_uuid()::text, '%s', 'test', 'x', now(), 'TASK', array['%s'::uuid], '{"stt": 1}', now())
                """.formatted(type, unit));
    }

    private static void dueNow() {
        Sample.execute("update webhook_delivery set next_attempt_at = now() where state = 'QUEUED'");
        Sample.execute("update webhook set leased_until = null");
    }

    private static List<String> deliveries() {
        return column(
                "select concat_ws(' ', state, attempts, coalesce(last_status::text, '-'), coalesce(last_answer, '-'))"
                        + " from webhook_delivery");
    }
}
