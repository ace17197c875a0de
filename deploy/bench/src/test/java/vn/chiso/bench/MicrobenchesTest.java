package vn.chiso.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MicrobenchesTest {

    @Test
    void each_microbenchmark_runs_and_has_a_name_in_the_table() {
        assertThat(Microbenches.runBriefly())
                .hasSize(4)
                .allMatch(figure -> figure.name() != null && figure.value() > 0 && figure.error() != null)
                .extracting(Figure::name)
                .doesNotHaveDuplicates();
    }
}
