package vn.chiso.platform.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.RealParts;

@QuarkusTest
class ReadinessMetricsTest {

    @Inject
    ReadinessMetrics metrics;

    @Inject
    MeterRegistry registry;

    @AfterEach
    void restore() {
        RealParts.restoreDatabase();
    }

    @Test
    void a_service_without_its_database_says_that_it_is_not_ready() {
        await().ignoreExceptions()
                .atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(ready()).isEqualTo(1));

        RealParts.cutDatabase();
        await().ignoreExceptions()
                .atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(ready()).isZero());

        RealParts.restoreDatabase();
        await().ignoreExceptions()
                .atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(ready()).isEqualTo(1));
    }

    private double ready() {
        metrics.count();
        return registry.get("chiso.ready").gauge().value();
    }
}
