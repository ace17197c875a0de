package vn.chiso.scoring.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceDiskMetricsTest {

    private final EvidenceDiskMetrics metrics;
    private final MeterRegistry registry;

    EvidenceDiskMetricsTest(EvidenceDiskMetrics metrics, MeterRegistry registry) {
        this.metrics = metrics;
        this.registry = registry;
    }

    @Test
    void the_room_for_evidence_is_known_before_the_first_upload() {
        metrics.count();

        assertThat(gauge("chiso.evidence.free.bytes"))
                .isPositive()
                .isLessThanOrEqualTo(gauge("chiso.evidence.disk.bytes"));
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
