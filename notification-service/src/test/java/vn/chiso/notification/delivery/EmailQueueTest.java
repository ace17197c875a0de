package vn.chiso.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.MailServer;
import vn.chiso.notification.Sample;
import vn.chiso.notification.delivery.smtp.SendOutcome;
import vn.chiso.notification.delivery.statistics.DeliveryMetrics;

/** What becomes of a mail by what the mail server answers, or does not. */
@QuarkusTest
class EmailQueueTest {

    private final Dispatch dispatch;
    private final EmailQueue queue;
    private final Sample sample;
    private final DeliveryMetrics metrics;
    private final MeterRegistry registry;

    EmailQueueTest(
            Dispatch dispatch, EmailQueue queue, Sample sample, DeliveryMetrics metrics, MeterRegistry registry) {
        this.dispatch = dispatch;
        this.queue = queue;
        this.sample = sample;
        this.metrics = metrics;
        this.registry = registry;
    }

    @BeforeEach
    void emptyMailboxes() {
        sample.reset("2024-03-30");
    }

    @Test
    void a_mail_left_sending_by_a_crash_becomes_uncertain_and_is_not_sent_again_by_itself() {
        var id = queued();
        // As after a kill between the commit of SENDING and the answer of the mail server.
        assertThat(queue.claim()).isPresent();
        assertThat(state(id)).isEqualTo("SENDING");

        dispatch.tick();
        assertThat(state(id)).as("it may still be under way").isEqualTo("SENDING");
        Sample.execute("update email_delivery set sending_since = sending_since - interval '11 minutes'");
        dispatch.tick();
        dispatch.drain();

        assertThat(state(id)).isEqualTo("UNCERTAIN");
        assertThat(MailServer.received()).isEmpty();
        metrics.count();
        assertThat(registry.get("chiso.deliveries")
                        .tag("state", "UNCERTAIN")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void a_sender_that_reports_late_clears_the_uncertainty() {
        var id = queued();
        var mail = queue.claim().orElseThrow();
        Sample.execute("update email_delivery set sending_since = sending_since - interval '11 minutes'");
        queue.declareAbandonedUncertain();

        queue.settle(mail, new SendOutcome.Accepted("250 OK"));

        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void a_sender_of_an_attempt_before_a_replay_is_not_heard() {
        var id = queued();
        var old = queue.claim().orElseThrow();
        Sample.execute("update email_delivery set state = 'QUEUED', sending_since = null, attempts = 5");

        queue.settle(old, new SendOutcome.Rejected("550 no such user"));

        assertThat(state(id)).isEqualTo("QUEUED");
    }

    @Test
    void a_sender_of_before_a_replay_is_not_taken_for_the_one_after_it() {
        var id = queued();
        var old = queue.claim().orElseThrow();
        Sample.execute("update email_delivery set sending_since = sending_since - interval '11 minutes'");
        queue.declareAbandonedUncertain();
        var delivery = "/api/v1/deliveries/" + id;
        var version = Api.coordinator().get(delivery).then().extract().header("ETag");
        Api.coordinator()
                .header("If-Match", version)
                .post(delivery + "/replays")
                .then()
                .statusCode(200);
        var replayed = queue.claim().orElseThrow();

        queue.settle(old, new SendOutcome.Rejected("550 no such user"));

        assertThat(state(id)).isEqualTo("SENDING");
        queue.settle(replayed, new SendOutcome.Accepted("250 OK"));
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void a_mail_that_cannot_be_rendered_is_given_up_and_holds_back_nobody() {
        var broken = queued();
        Sample.execute("update email_delivery set content = content - 'dueDate'");
        var sound = queued();

        assertThat(queue.claim().orElseThrow().deliveryId()).isEqualTo(sound);

        assertThat(state(broken)).isEqualTo("DEAD");
        assertThat(column("select last_answer from email_delivery where id = '" + broken + "'"))
                .first()
                .asString()
                .startsWith("cannot be rendered: ");
    }

    @Test
    void a_connection_that_breaks_after_the_text_leaves_the_mail_uncertain() {
        var id = queued();
        var mail = queue.claim().orElseThrow();

        queue.settle(mail, new SendOutcome.Unknown("[EOF]"));
        dispatch.drain();

        assertThat(state(id)).isEqualTo("UNCERTAIN");
        assertThat(MailServer.received()).isEmpty();
    }

    @Test
    void a_postponed_mail_is_tried_again_later_and_later_and_dies_after_the_last_attempt() {
        var id = queued();
        for (int attempt = 1; attempt <= 3; attempt++) {
            dueNow();
            queue.settle(queue.claim().orElseThrow(), new SendOutcome.Postponed("450 busy"));
        }
        assertThat(column("select state || ' ' || last_answer from email_delivery"))
                .containsExactly("QUEUED 450 busy");
        assertThat(column(
                        "select extract(epoch from next_attempt_at - ended_at)::int from delivery_attempt order by id"))
                .as("30 s, doubled twice")
                .containsExactly("30", "60", "120");
        assertThat(queue.claim()).isEmpty();

        Sample.execute("update email_delivery set attempts = 49");
        dueNow();
        queue.settle(queue.claim().orElseThrow(), new SendOutcome.Postponed("450 busy"));

        assertThat(state(id)).isEqualTo("DEAD");
    }

    @Test
    void a_rejected_mail_is_dead_at_once() {
        var id = queued();

        queue.settle(queue.claim().orElseThrow(), new SendOutcome.Rejected("550 no such user"));

        assertThat(state(id)).isEqualTo("DEAD");
    }

    private UUID queued() {
        return QuarkusTransaction.requiringNew().call(() -> queue.queue(SampleMails.order("vi")));
    }

    private static void dueNow() {
        Sample.execute("update email_delivery set next_attempt_at = now() - interval '1 second'");
    }

    private static String state(UUID id) {
        return column("select state from email_delivery where id = '" + id + "'")
                .getFirst();
    }
}
