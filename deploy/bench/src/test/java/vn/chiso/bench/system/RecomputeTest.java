package vn.chiso.bench.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecomputeTest {

    @Test
    void the_figure_is_the_median_of_the_walks_of_a_process_that_is_warm() {
        // Five while it was cold, then three.
        var log = LongStream.of(9_000, 9_000, 9_000, 9_000, 9_000, 1_000, 3_000, 1_200)
                .mapToObj("2026-11-30 INFO 7 published results recomputed in %d ms\n"::formatted)
                .collect(Collectors.joining("Something else\n"));

        var walks = Recompute.warm(log);

        assertThat(walks).hasSize(3).allMatch(walk -> walk.results() == 7);
        assertThat(Recompute.median(walks)).isEqualTo(1.2);
    }
}
