package vn.chiso.bench.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeadlineMicrobenchTest {

    private final DeadlineMicrobench bench = new DeadlineMicrobench();

    @Test
    void every_text_that_is_measured_is_understood_and_the_prose_is_not() {
        assertThat(DeadlineMicrobench.TEXTS)
                .hasSize(12)
                .allMatch(text -> bench.read(text).confidence() > 0);
        assertThat(bench.longProse().confidence()).isZero();
    }
}
