package vn.chiso.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Sample;
import vn.chiso.notification.delivery.smtp.SendOutcome;
import vn.chiso.notification.delivery.statistics.DeliveryMetrics;
import vn.chiso.notification.ladder.TestAssignments;

/** The gauge behind the alert counts dead mails only as long as an operator can still do something about them. */
@QuarkusTest
class DeadMailGaugeTest {

    private static final String DUE = "2024-03-31";

    private final EmailQueue queue;
    private final Sample sample;
    private final TestAssignments assignments;
    private final DeliveryMetrics metrics;
    private final MeterRegistry registry;

    DeadMailGaugeTest(
            EmailQueue queue,
            Sample sample,
            TestAssignments assignments,
            DeliveryMetrics metrics,
            MeterRegistry registry) {
        this.queue = queue;
        this.sample = sample;
        this.assignments = assignments;
        this.metrics = metrics;
        this.registry = registry;
    }

    @BeforeEach
    void emptyMailboxes() {
        sample.reset("2024-03-30");
    }

    @Test
    void a_dead_mail_counts_until_its_work_is_closed() {
        var assignment = assignments.add(DUE);
        died(assignment);
        assertThat(dead()).isEqualTo(1);

        assignments.done(assignment, 1, DUE);
        assertThat(dead()).as("who has to review may still be reminded").isEqualTo(1);
        assignments.confirmed(assignment, 2, DUE);
        assertThat(dead()).isZero();
    }

    @Test
    void a_dead_mail_of_work_that_nobody_knows_counts() {
        died(UUID.randomUUID());

        assertThat(dead()).isEqualTo(1);
    }

    @Test
    void a_dead_mail_to_somebody_who_left_counts_no_more() {
        died(assignments.add(DUE));

        Sample.execute("update contact set ended_at = now()");

        assertThat(dead()).isZero();
    }

    @Test
    void a_dead_mail_to_somebody_without_an_address_counts_no_more() {
        died(assignments.add(DUE));

        Sample.execute("update contact set email = null");

        assertThat(dead()).isZero();
    }

    private void died(UUID assignment) {
        QuarkusTransaction.requiringNew().call(() -> queue.queue(SampleMails.orderOf(assignment, DUE)));
        queue.settle(queue.claim().orElseThrow(), new SendOutcome.Rejected("550 no such user"));
    }

    private double dead() {
        metrics.count();
        return registry.get("chiso.deliveries").tag("state", "DEAD").gauge().value();
    }
}
