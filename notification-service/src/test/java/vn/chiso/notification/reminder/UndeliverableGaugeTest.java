package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;

/** What the alert on undeliverable reminders sees. */
@QuarkusTest
class UndeliverableGaugeTest {

    private final Sweep sweep;
    private final Sample sample;
    private final TestAssignments assignments;
    private final ReminderMetrics metrics;
    private final MeterRegistry registry;

    UndeliverableGaugeTest(
            Sweep sweep, Sample sample, TestAssignments assignments, ReminderMetrics metrics, MeterRegistry registry) {
        this.sweep = sweep;
        this.sample = sample;
        this.assignments = assignments;
        this.metrics = metrics;
        this.registry = registry;
    }

    @BeforeEach
    void nobodyHoldsAnything() {
        sample.reset("2024-03-12");
    }

    @Test
    void the_very_first_one_shows_until_the_position_is_filled() {
        undeliverable();
        assertThat(shown()).isEqualTo(1);

        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");

        assertThat(shown()).isZero();
    }

    @Test
    void it_shows_until_the_work_ends() {
        var assignment = undeliverable();
        assertThat(shown()).isEqualTo(1);

        assignments.recalled(assignment, 1, "2024-03-31");

        assertThat(shown()).isZero();
    }

    private java.util.UUID undeliverable() {
        var assignment = assignments.add("2024-03-31");
        Sample.setToday("2024-03-17");
        assertThat(sweep.run()).isEqualTo(SweepOutcome.UNDELIVERABLE);
        return assignment;
    }

    private double shown() {
        metrics.countUndeliverable();
        return registry.get("chiso.reminders.undeliverable")
                .tag("reason", "no-contact")
                .gauge()
                .value();
    }
}
