package vn.chiso.notification.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;

/** Who is served when, and that nothing ends a sender. */
@QuarkusTest
class WebhookQueueTest {

    private final Sample sample;
    private final WebhookDispatch dispatch;
    private final FanOut fanOut;
    private final WebhookQueue queue;
    private final Receiver receiver = new Receiver();

    WebhookQueueTest(Sample sample, WebhookDispatch dispatch, FanOut fanOut, WebhookQueue queue) {
        this.sample = sample;
        this.dispatch = dispatch;
        this.fanOut = fanOut;
        this.queue = queue;
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
    void an_attempt_that_a_crash_ended_is_made_again_when_its_lease_ends() {
        create();
        event();
        dispatch.run();
        Sample.execute("update webhook_delivery set state = 'QUEUED', next_attempt_at = now()");
        Sample.execute("update webhook set leased_until = now() + interval '1 minute'");
        dispatch.run();
        assertThat(receiver.got()).as("another replica may still be at it").hasSize(1);

        Sample.execute("update webhook set leased_until = now() - interval '1 second'");
        dispatch.run();

        assertThat(receiver.got()).hasSize(2);
    }

    @Test
    void an_attempt_that_a_crash_ended_is_on_record_without_an_end() {
        create();
        event();
        fanOut.run();
        queue.claim().orElseThrow();
        Sample.execute("update webhook_delivery set next_attempt_at = now() - interval '1 second'");
        Sample.execute("update webhook set leased_until = now() - interval '1 second'");

        queue.settle(queue.claim().orElseThrow(), WebhookAnswer.of(204));

        assertThat(column("select concat_ws(' ', ended_at is null, status) from webhook_attempt order by id"))
                .containsExactly("t", "f 204");
    }

    @Test
    void a_receiver_gets_one_message_at_a_time_and_who_was_served_longest_ago_is_next() {
        var one = create();
        var other = create();
        event();
        event();
        fanOut.run();

        var first = queue.claim().orElseThrow();
        var second = queue.claim().orElseThrow();
        assertThat(java.util.List.of(first.webhookId(), second.webhookId())).containsExactlyInAnyOrder(one, other);
        assertThat(queue.claim()).as("both have one under way").isEmpty();

        queue.settle(second, WebhookAnswer.of(200));
        queue.settle(first, WebhookAnswer.of(200));

        assertThat(queue.claim().orElseThrow().webhookId()).isEqualTo(second.webhookId());
    }

    @Test
    void a_sender_that_reports_after_its_lease_leaves_the_lease_of_the_next_one() {
        create();
        event();
        event();
        fanOut.run();
        var late = queue.claim().orElseThrow();
        Sample.execute("update webhook set leased_until = now() - interval '1 second'");
        queue.claim().orElseThrow();

        queue.settle(late, WebhookAnswer.of(200));

        assertThat(column("select leased_until > now() from webhook")).containsExactly("t");
    }

    @Test
    void an_address_that_no_client_can_use_fails_like_any_other_and_holds_back_nobody() {
        var broken = create();
        create();
        Sample.execute("update webhook set url = 'http://127.0.0.1:99999/' where id = '" + broken + "'");
        event();

        dispatch.run();

        assertThat(receiver.got()).hasSize(1);
        assertThat(column(
                        "select concat_ws(' ', state, attempts, last_answer) from webhook_delivery where webhook_id = '"
                                + broken + "'"))
                .containsExactly("QUEUED 1 not reached: no such port");
    }

    @Test
    void an_address_that_makes_the_client_throw_is_a_failed_attempt() {
        var message = new WebhookMessage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                "{}",
                1,
                java.util.List.of(),
                Instant.EPOCH);

        assertThat(sender().send(message).fault()).isEqualTo("not sent");
    }

    private static WebhookSender sender() {
        return io.quarkus.arc.Arc.container().instance(WebhookSender.class).get();
    }

    private UUID create() {
        return UUID.fromString(Api.coordinator()
                .body(Map.of("unitId", Sample.DISTRICT, "url", receiver.url("/hook")))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("webhook.id"));
    }

    private static void event() {
        Sample.execute("""
                insert into feed_event (id, event_id, type, source, subject, time, audience, units, body, received_at)
                values (uuidv7(), gen_random_uuid()::text, 'chiso.test.a.v1', 'test', 'x', now(), 'TASK', array['%s'::uuid],
                        '{}', now())
                """.formatted(Sample.INSPECTORATE));
    }
}
