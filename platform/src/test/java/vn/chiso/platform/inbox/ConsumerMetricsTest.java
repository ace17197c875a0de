package vn.chiso.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** A reader that stands still is seen, and that it goes on again. */
@QuarkusTest
class ConsumerMetricsTest {

    private static final String TOPIC = "probe.counter";

    @Inject
    ConsumerMetrics metrics;

    @Inject
    MeterRegistry registry;

    @AfterEach
    void restore() {
        RealParts.restoreDatabase();
    }

    @Test
    void a_reader_that_waits_for_the_database_falls_behind_and_catches_up() {
        RealParts.cutDatabase();
        var counter = UUID.randomUUID().toString();
        Events.publish(
                TOPIC,
                counter,
                UUID.randomUUID().toString(),
                "chiso.probe.added.v1",
                counter,
                "{\"name\":\"%s\",\"amount\":1}".formatted(counter));

        await().ignoreExceptions()
                .atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(behind()).isGreaterThan(1));

        RealParts.restoreDatabase();
        await().ignoreExceptions()
                .atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(behind()).isZero());
    }

    private double behind() {
        metrics.count();
        return registry.get("chiso.consumer.behind.seconds")
                .tag("topic", TOPIC)
                .gauge()
                .value();
    }
}
