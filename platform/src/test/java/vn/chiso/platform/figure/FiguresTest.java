package vn.chiso.platform.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Figures figures = new Figures(registry, "probe");

    @Test
    void what_is_not_known_is_counted_itself() {
        var known = new Figure();
        var lost = new Figure();
        figures.serve(known, "chiso.known", "known", "state", "A");
        figures.serve(lost, "chiso.lost", "lost");
        known.set(4);

        assertThat(value("chiso.figures.unknown")).isEqualTo(1);
        assertThat(value("chiso.known")).isEqualTo(4);
        assertThat(value("chiso.lost")).isNaN();

        lost.set(0);
        assertThat(value("chiso.figures.unknown")).isZero();
    }

    private double value(String gauge) {
        return registry.get(gauge).gauge().value();
    }
}
